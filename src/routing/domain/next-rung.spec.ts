import fc from 'fast-check';
import type { AppointmentRole } from '../../kernel/index.js';
import { anyReport, anySchool } from '../expectations/arbitraries.js';
import { aReport, aSchool, type ReportSketch, type SchoolSketch } from '../expectations/sketch.js';
import { nextRung } from './next-rung.js';
import type { ReportFacts } from './report-facts.js';
import { route } from './route.js';
import type { SchoolContacts } from './school-contacts.js';

/** Everybody stays silent until nobody is left to ask: who joins, rung by rung. */
function ladder(facts: ReportFacts, contacts: SchoolContacts): string[][] {
  const rungs = [route(facts, contacts).holders.map(({ personId }) => personId)];
  for (let rung = 0; rung < 30; rung += 1) {
    const added = nextRung(facts, contacts, rungs.flat()).added.map(({ personId }) => personId);
    if (added.length === 0) return rungs;
    rungs.push(added);
  }
  throw new Error('The ladder does not end');
}

it.each<[string, ReportSketch, SchoolSketch, string[][]]>([
  [
    'from the SLT contact to the outside holder',
    {},
    {},
    [['slt_contact'], ['deputy_slt_contact'], ['headteacher'], ['chair'], ['vice_chair'], ['trust_lead'], ['outside_holder']],
  ],
  ['about the headteacher, without them', { about: ['headteacher'] }, {}, [['chair'], ['vice_chair'], ['trust_lead'], ['outside_holder']]],
  [
    'past whoever is concerned, and without a trust',
    { about: ['headteacher', 'chair', 'vice_chair'] },
    { without: ['trust_lead'], noTrust: true },
    [['outside_holder']],
  ],
  [
    'those who are away come last, and come nevertheless',
    { about: ['headteacher'] },
    { away: ['vice_chair', 'outside_holder'] },
    [['chair'], ['trust_lead'], ['vice_chair'], ['outside_holder']],
  ],
  [
    'each receiver by the ladder of their own',
    { kind: 'other_school_contact' },
    {},
    [['headteacher', 'dsl'], ['chair', 'deputy_dsl'], ['vice_chair'], ['trust_lead'], ['outside_holder']],
  ],
  [
    'a witness is left out of it',
    {},
    { conflicts: { deputy_slt_contact: 'is_witness', chair: 'close_relationship' } },
    [['slt_contact'], ['headteacher'], ['vice_chair'], ['trust_lead'], ['outside_holder']],
  ],
])('%s', (_says, report, school, rungs) => expect(ladder(aReport(report), aSchool(school))).toEqual(rungs));

it('where nobody holds it, those join to whom it would be sent now', () => {
  expect(nextRung(aReport(), aSchool({ away: ['slt_contact'] }), []).added.map(({ personId }) => personId)).toEqual(['deputy_slt_contact']);
});

it('the DPO is alerted where the last resort begins, and where nobody is left, unless they are concerned', () => {
  const alerted = (silent: string[], about: string[] = []) => nextRung(aReport({ about }), aSchool(), silent).dpoAccounts;
  expect(alerted(['slt_contact'])).toEqual([]);
  const inTheSchool = ['slt_contact', 'deputy_slt_contact', 'headteacher', 'chair', 'vice_chair', 'trust_lead'];
  expect(alerted(inTheSchool)).toEqual(['account of dpo']);
  expect(alerted(inTheSchool, ['dpo'])).toEqual([]);
  expect(alerted([...inTheSchool, 'outside_holder'])).toEqual(['account of dpo']);
});

it('whatever is reported wherever: it ends, reaches the whole unconflicted last resort, and nobody who must not know', () => {
  const lastResort: readonly AppointmentRole[] = ['chair', 'vice_chair', 'trust_lead', 'outside_holder'];
  fc.assert(
    fc.property(anyReport, anySchool, (facts, contacts) => {
      const asked = ladder(facts, contacts).flat();
      const out = route(facts, contacts).excluded.map(({ personId }) => personId);
      expect(asked.filter((personId) => out.includes(personId))).toEqual([]);
      expect(new Set(asked).size).toBe(asked.length);
      const above = contacts.appointments.filter(({ role, personId }) => lastResort.includes(role) && !out.includes(personId));
      expect(asked).toEqual(expect.arrayContaining(above.map(({ personId }) => personId)));
    }),
    { numRuns: 2_000 },
  );
});
