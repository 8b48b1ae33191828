import fc from 'fast-check';
import { anyReport, anySchool } from '../expectations/arbitraries.js';
import { appointment, aReport, aSchool, type SchoolSketch } from '../expectations/sketch.js';
import { holderless } from './holderless.js';
import { route } from './route.js';

const gaps = (school: SchoolSketch) => holderless(aSchool(school)).map(({ sentence }) => sentence);

describe('a school in which every report would find a holder', () => {
  it.each([
    ['everybody appointed', {}],
    ['no trust, an outside holder', { noTrust: true, without: ['trust_lead'] }],
    ['the trust lead is the outside holder', { held: { outside_holder: 'trust_lead' } }],
    ['no SLT contact, no deputies: others stand in', { without: ['slt_contact', 'deputy_slt_contact', 'deputy_dsl', 'behaviour_lead'] }],
    ['everybody is away: that is no fault of the set-up', { away: ['chair', 'vice_chair', 'trust_lead', 'outside_holder'] }],
  ] as [string, SchoolSketch][])('%s', (_says, school) => {
    expect(gaps(school)).toEqual([]);
  });
});

describe('what would have no holder is named', () => {
  it('when nobody is appointed', () => {
    const empty = { ...aSchool(), appointments: [] };
    expect(holderless(empty).map(({ sentence }) => sentence)).toEqual([
      'If somebody sends a report, nobody could receive it: appoint a chair of governors, a vice chair of governors, a trust lead or an outside holder.',
    ]);
  });

  it('when only the headteacher could receive a report about the headteacher', () => {
    const found = gaps({ noTrust: true, without: ['chair', 'vice_chair', 'trust_lead', 'outside_holder'] });
    expect(found).toContain(
      'If a report is about the headteacher, nobody could receive it: appoint a chair of governors, a vice chair of governors or an outside holder.',
    );
  });

  it('when there is nobody outside the school', () => {
    expect(gaps({ noTrust: true, without: ['trust_lead', 'outside_holder'] })).toContain(
      'If nobody at the school may deal with a report, nobody could receive it: appoint an outside holder.',
    );
  });

  it('when one of the last two would report the other', () => {
    expect(gaps({ noTrust: true, without: ['vice_chair', 'trust_lead'] })).toContain(
      'If the outside holder sends a report about the chair of governors, nobody could receive it: appoint a vice chair of governors.',
    );
  });

  it('when one person holds every office', () => {
    const held = { vice_chair: 'chair', trust_lead: 'chair', outside_holder: 'chair' };
    expect(gaps({ held })[0]).toMatch(
      /^If a report is about the chair of governors and vice chair of governors and trust lead and outside holder, nobody could receive it: appoint different people/,
    );
  });
});

describe('the promise of a set-up without gaps', () => {
  const outsiders = (['chair', 'vice_chair', 'outside_holder'] as const).map((role) => appointment(`the ${role}`, role));
  const helped = anySchool.map((school) => ({ ...school, appointments: [...school.appointments, ...outsiders] }));
  const ready = fc.oneof(anySchool, helped, helped).filter((school) => holderless(school).length === 0);

  it('a report about one person, sent by anybody, has a holder, whatever else is said and whoever is away', () => {
    fc.assert(
      fc.property(ready, anyReport, fc.nat(), (school, report, pick) => {
        const persons = [...school.appointments, ...school.relationships].map(({ personId }) => personId);
        const about = { personId: persons[pick % persons.length] ?? null, name: '', engagement: 'unknown' as const };
        const unnamed = report.subjects.map((subject) => ({ ...subject, personId: null }));
        const facts = { ...report, subjects: [...unnamed, about], targets: [], mustNotSee: [] };
        expect(route(facts, { ...school, conflicts: [] }).holders.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a gap that is named', () => {
  it('is real: such a report has no holder', () => {
    fc.assert(
      fc.property(anySchool, (school) => {
        for (const { about, from, kinds, sentence } of holderless(school)) {
          if (sentence.startsWith('If nobody at the school')) continue;
          const sketch = { about: about === null ? [] : [about], reporter: from };
          const answers = kinds.map((kind) => route(aReport({ kind, ...sketch }), { ...school, absent: [], conflicts: [] }));
          expect(answers.flatMap(({ holders }) => holders)).toEqual([]);
        }
      }),
      { numRuns: 60 },
    );
  });
});
