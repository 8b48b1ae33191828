import fc from 'fast-check';
import { canonicalText, heedItself } from '../../kernel/index.js';
import type { Field } from '../../platform/views/govuk.js';
import { abuseForms, accountTypes, makers, reportKinds, seenAnswers, sureAnswers, tellers } from '../../rules/index.js';
import { blankAnswers, type DraftAnswers } from '../domain/draft-answers.js';
import { stepsFor } from '../domain/steps.js';
import { draftOf, finishedAnswers } from '../drafts/finished-answers.js';
import type { StepContext } from './step-page.js';
import { isFormStep, stepTable } from './step-table.js';

const now = new Date('2026-11-10T12:00:00Z');
const text = fc.string({ unit: 'binary', maxLength: 60 }).map((typed) => canonicalText(typed).trim());
const some = text.map((typed) => typed || 'Words');
const sure = fc.constantFrom(...sureAnswers);

/** A report that was answered to the end, in whatever words. */
const answered: fc.Arbitrary<DraftAnswers> = fc
  .record({
    kind: fc.constantFrom(...reportKinds),
    danger: sure,
    toldBy: fc.constantFrom(...tellers),
    whatHappened: some,
    child: sure,
    childFacts: fc.record({ sexual_words: sure, secrecy: sure, meeting_up: sure, threat_or_hurt: sure }),
    abuseForms: fc.subarray([...abuseForms]),
    threatens: sure,
    repeated: sure,
    replied: fc.option(sure),
    platform: text,
    handle: text,
    accountType: fc.option(fc.constantFrom(...accountTypes)),
    datesOfConduct: text,
    firstKnown: fc.constantFrom(
      { day: '9', month: '11', year: '2026', time: '18:05' },
      { day: '01', month: '2', year: '2020', time: '' },
      { day: '29', month: '2', year: '2024', time: '0.30' },
    ),
    alreadyTold: text,
    otherSchool: some,
    leftOn: text,
    earlierReport: text,
    tellHeadteacher: fc.option(fc.boolean()),
    gate: fc.constantFrom('no', 'yes', 'not_sure', 'nothing'),
    materialRecord: fc.record({ where: some, seen: fc.constantFrom(...seenAnswers), how_made: fc.constantFrom(...makers), pressure: some }),
    subjects: fc.array(fc.record({ name: some, about: text }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ subjects, ...rest }) => ({
    ...blankAnswers(rest.kind),
    ...rest,
    keepFrom: 'no' as const,
    subjects: subjects.map((person) => ({ ...person, personId: null, engagement: 'unknown' as const })),
    targets: [{ personId: 'me', name: 'Me', engagement: 'unknown' as const, about: '' }],
  }));

const context = (answers: DraftAnswers): StepContext => ({ answers, now, actor: heedItself, people: [] });

test('a page that is opened again and sent unchanged leaves every answer as it was', () => {
  fc.assert(
    fc.property(answered, (answers) => {
      for (const { key } of stepsFor(answers)) {
        if (!isFormStep(key)) continue;
        const read = stepTable[key].read(bodyOf(stepTable[key].draw(context(answers)).fields), context(answers));
        if (!read.ok) throw new Error(`${key} was refused`);
        expect({ key, ...answers, ...read.take(answers) }).toEqual({ key, ...answers });
      }
    }),
    { numRuns: 150 },
  );
});

test('a report that is ready makes a draft that makes the same report', () => {
  fc.assert(
    fc.property(answered, (answers) => {
      const report = finishedAnswers(answers, now);
      expect(finishedAnswers(draftOf(report), now)).toEqual(report);
    }),
    { numRuns: 300 },
  );
});

interface AnyField {
  readonly value?: string | null;
  readonly items?: readonly {
    readonly name?: string;
    readonly value?: string | null;
    readonly answer?: { readonly value: string; readonly checked: boolean } | null;
  }[];
  readonly options?: readonly { readonly value: string; readonly selected: boolean }[];
}

/** What a browser sends of a page on which nobody changed anything. */
function bodyOf(fields: readonly Field[]): Record<string, string | string[]> {
  return Object.fromEntries(fields.flatMap((field) => [field, ...field.inner]).flatMap(entriesOf));
}

function entriesOf(field: Field): [string, string | string[]][] {
  const { value, items = [], options } = field as Field & AnyField;
  if (field.component === 'govuk/radios' || field.component === 'govuk/checkboxes') return chosenIn(field, items);
  if (field.component === 'govuk/date-input') return items.map((part) => [part.name ?? '', part.value ?? '']);
  if (options) return [[field.name, options.find(({ selected }) => selected)?.value ?? options[0]?.value ?? '']];
  return value === undefined ? [] : [[field.name, value ?? '']];
}

function chosenIn({ name, component }: Field, items: NonNullable<AnyField['items']>): [string, string | string[]][] {
  const chosen = items.flatMap(({ answer }) => (answer?.checked ? [answer.value] : []));
  if (chosen.length === 0) return [];
  return [[name, component === 'govuk/radios' ? (chosen[0] ?? '') : chosen]];
}
