import { dateTimeOf } from '../kernel/index.js';
import * as rules from './index.js';
import { asksDataBreach, asksFourFacts, asksProtectedDisclosure, editionInForce, findingsFor, forbidsUpload } from './index.js';
import {
  needsSecondPerson,
  pathwayKeys,
  reportingIsRestricted,
  reportKindGroups,
  reportKinds,
  reportKindTable,
  vocabularyFor,
} from './index.js';

/** Everything in the rules that is a sentence or a label, wherever it stands. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(wordsIn);
}

describe('the tables', () => {
  it('leave nothing empty', () => {
    expect(wordsIn(rules).filter((words) => words.trim() === '')).toEqual([]);
  });

  const keys = new Set(
    Object.values(rules).flatMap((table: unknown): string[] => {
      // A list of rows has labels of its own.
      if (Array.isArray(table)) return table.filter((one) => typeof one === 'string');
      return typeof table === 'object' && table !== null ? Object.keys(table) : [];
    }),
  );
  it('never show a key for a label', () => {
    const tables = [
      rules.reportKindTable,
      rules.categoryTable,
      rules.classificationTable,
      rules.staffOutcomeTable,
      rules.pupilOutcomeTable,
    ];
    const labels = tables.flatMap((table) => Object.values<{ label: string }>(table).map(({ label }) => label));
    expect(labels.filter((label) => keys.has(label) || label.includes('_'))).toEqual([]);
    expect(new Set(Object.values(rules.categoryTable).map(({ label }) => label)).size).toBe(34);
  });
});

describe('report kinds', () => {
  it('stand in the order of their groups', () => {
    const groups = reportKinds.map((kind) => reportKindGroups.indexOf(reportKindTable[kind].group));
    expect(groups).toEqual(groups.toSorted((a, b) => a - b));
  });

  it('never ask for a file where the material may be illegal', () => {
    expect(reportKinds.filter((kind) => reportKindTable[kind].asks.evidence === 'never')).toEqual(['harmful_material']);
  });

  it('always ask about danger, who told, what happened and who must not see it', () => {
    for (const kind of reportKinds)
      for (const field of ['danger', 'toldBy', 'whatHappened', 'mustNotSee'] as const)
        expect(reportKindTable[kind].asks[field]).toBe('required');
  });

  it.each([
    ['conduct_of_adult', 'yes', true],
    ['conduct_of_adult', 'not_sure', true],
    ['conduct_of_adult', 'no', false],
    ['other_school_contact', null, true],
    ['abuse_of_staff', 'yes', false],
    ['advice_request', null, false],
  ] as const)('%s with a child: %s asks the four facts: %s', (kind, child, asks) => expect(asksFourFacts(kind, child)).toBe(asks));
});

describe('the edition in force', () => {
  it.each([
    ['2025-08-31', undefined],
    ['2025-09-01', 'KCSIE-25'],
    ['2026-08-31', 'KCSIE-25'],
    ['2026-09-01', 'KCSIE-26'],
    ['2026-11-09', 'KCSIE-26'],
  ])('on %s is %s', (day, key) => expect(editionInForce(day)?.key).toBe(key));

  it('is none where no day is known', () => expect(editionInForce('2030-01-01', 'CPA26')).toBeNull());
});

describe('triage', () => {
  it('needs a second person for no breach where the threshold should have been checked', () => {
    expect(needsSecondPerson('no_breach', ['disrepute', 'contact_with_pupil'])).toBe(true);
    expect(needsSecondPerson('no_breach', ['disrepute'])).toBe(false);
    expect(needsSecondPerson('low_level_concern', ['contact_with_pupil'])).toBe(false);
  });

  it('asks about whistleblowing, a data breach and files only where it must', () => {
    expect(rules.categories.filter((one) => asksProtectedDisclosure([one]))).toEqual(['raising_concerns_online']);
    expect(rules.categories.filter((one) => asksDataBreach([one]))).toEqual([
      'confidentiality_disclosure',
      'pupil_images',
      'data_protection',
    ]);
    expect(rules.categories.filter((one) => forbidsUpload([one]))).toEqual(['illegal_material', 'obscene_publication']);
  });

  it('says which words a finding takes', () => {
    expect((['allegation', 'low_level_concern', 'conduct_breach', 'unwanted_contact', 'no_breach'] as const).map(vocabularyFor)).toEqual([
      'finding',
      'llc_result',
      'conduct_finding',
      'contact_result',
      null,
    ]);
    expect(findingsFor('P1')).toEqual(['substantiated', 'malicious', 'false', 'unsubstantiated', 'unfounded']);
    expect(findingsFor('P0')).toEqual([]);
    const all = Object.values(rules.vocabularyFindings).flat();
    expect(new Set(all).size).toBe(all.length);
    expect(pathwayKeys.flatMap(findingsFor).filter((finding) => !all.includes(finding))).toEqual([]);
  });
});

describe('a reporting restriction', () => {
  const on = { subjectTeachesHere: true, saidByOrForPupilHere: true, offenceAgainstPupilAlleged: true };
  it('needs all three', () => {
    expect(reportingIsRestricted(on)).toBe(true);
    for (const fact of Object.keys(on)) expect(reportingIsRestricted({ ...on, [fact]: false })).toBe(false);
  });
});

describe('days', () => {
  it('bank holidays are eight a year, on weekdays, in order', () => {
    expect(rules.bankHolidays).toHaveLength(24);
    expect(rules.bankHolidays).toEqual(rules.bankHolidays.toSorted());
    expect(rules.bankHolidays.filter((day) => dateTimeOf(day).weekday > 5)).toEqual([]);
  });
});
