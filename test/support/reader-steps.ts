import fc from 'fast-check';
import { type AppointmentRole, appointmentRoles } from '../../src/kernel/index.js';
import { type Classification, engagementKinds, type PartyPart, reportKinds } from '../../src/rules/index.js';
import { accountNames } from './school.js';

const account = fc.constantFrom(...accountNames);
/** One of what there is when the step comes: counted round. */
const one = fc.nat(50);
const sure = fc.constantFrom('yes' as const, 'no' as const, 'not_sure' as const);
const someAccounts = fc.uniqueArray(account, { maxLength: 2 });

const triages: readonly (readonly [Classification, 'yes' | 'no' | null])[] = [
  ['allegation', 'yes'],
  ['low_level_concern', 'no'],
  ['conduct_breach', 'no'],
  ['unwanted_contact', null],
  ['abuse_of_staff', null],
  ['pupil_conduct', null],
  ['harmful_material', null],
  ['third_party_conduct', null],
  ['other_school', null],
  ['out_of_scope', null],
];

const report = fc.record({
  does: fc.constant('report' as const),
  by: account,
  kind: fc.constantFrom(...reportKinds),
  about: fc.option(account),
  engagement: fc.constantFrom(...engagementKinds, 'unknown' as const),
  targets: someAccounts,
  mustNotSee: someAccounts,
  child: sure,
  danger: fc.constantFrom('yes' as const, 'no' as const),
  gate: fc.option(sure),
  repeated: sure,
  toldBy: fc.constantFrom('myself' as const, 'pupil' as const),
});

/** What may happen in a school that bears on who reads which case. */
const step = fc.oneof(
  { arbitrary: report, weight: 3 },
  { arbitrary: fc.record({ does: fc.constant('triage' as const), of: one, by: one, as: fc.constantFrom(...triages) }), weight: 3 },
  { arbitrary: fc.record({ does: fc.constant('act' as const), of: one, by: one, on: one }), weight: 1 },
  {
    arbitrary: fc.record({
      does: fc.constant('bring-in' as const),
      of: one,
      by: one,
      who: account,
      as: fc.constantFrom('hr_adviser', 'investigating_officer', 'panel_member', 'deputy', 'assigned'),
    }),
    weight: 3,
  },
  { arbitrary: fc.record({ does: fc.constant('take-out' as const), of: one, by: one, seat: one }), weight: 2 },
  { arbitrary: fc.record({ does: fc.constant('restrict' as const), of: one, by: one, to: fc.option(someAccounts) }), weight: 3 },
  { arbitrary: fc.record({ does: fc.constant('declare' as const), of: one, by: one }), weight: 2 },
  {
    arbitrary: fc.record({
      does: fc.constant('add-person' as const),
      of: one,
      by: one,
      who: fc.option(account),
      part: fc.constantFrom<PartyPart>('subject', 'target', 'witness', 'child', 'supporter'),
    }),
    weight: 2,
  },
  {
    arbitrary: fc.record({
      does: fc.constant('appoint' as const),
      who: account,
      role: fc.constantFrom<AppointmentRole>(...appointmentRoles.filter((role) => role !== 'system_admin')),
      replaces: fc.boolean(),
      days: fc.option(fc.integer({ min: 1, max: 3 })),
    }),
    weight: 2,
  },
  { arbitrary: fc.record({ does: fc.constant('end-appointment' as const), which: one }), weight: 2 },
  { arbitrary: fc.record({ does: fc.constant('away' as const), who: account, days: fc.integer({ min: 1, max: 3 }) }), weight: 2 },
  { arbitrary: fc.record({ does: fc.constant('back' as const), which: one }), weight: 1 },
  { arbitrary: fc.record({ does: fc.constant('leave' as const), who: account }), weight: 1 },
  { arbitrary: fc.record({ does: fc.constant('return' as const), who: account }), weight: 1 },
  { arbitrary: fc.record({ does: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 80 }) }), weight: 2 },
);
export type ReaderStep = typeof step extends fc.Arbitrary<infer Step> ? Step : never;

/** The first is always a report, or nothing could be read. */
export const readerSteps: fc.Arbitrary<ReaderStep[]> = fc
  .tuple(report, fc.array(step, { minLength: 4, maxLength: 14, size: 'max' }))
  .map(([first, rest]) => [first, ...rest]);

/** Chance hardly ever finds it: a second headteacher is kept out of a report about the first, is headteacher no more, and is brought in. */
export const aConflictThatEnds: ReaderStep[] = [
  {
    ...{
      does: 'report',
      by: 'teacher',
      kind: 'conduct_of_adult',
      about: 'head',
      engagement: 'employee_teacher',
      targets: [],
      mustNotSee: [],
    },
    ...{ child: 'no', danger: 'no', gate: null, repeated: 'no', toldBy: 'myself' },
  },
  { does: 'appoint', who: 'slt', role: 'headteacher', replaces: false, days: null },
  // The newest of thirteen appointments.
  { does: 'end-appointment', which: 12 },
  { does: 'bring-in', of: 0, by: 0, who: 'slt', as: 'deputy' },
];

/** Nor this: somebody leaves, comes back to the same account, and has to set up their codes anew before anything opens. */
export const someoneWhoComesBack: ReaderStep[] = [
  ...aConflictThatEnds.slice(0, 1),
  { does: 'leave', who: 'hr' },
  { does: 'return', who: 'hr' },
];
