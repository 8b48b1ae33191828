import { engagementKinds } from './engagement-kinds.js';
import { staffOutcomes, staffOutcomesFor, staffOutcomeTable, whoCanHave } from './staff-outcomes.js';
import { defaultLiveMonths, warnings } from './warnings.js';

const employees = ['employee_teacher', 'employee_support', 'trust_central_staff'];

describe('who can have which outcome', () => {
  it('gives warnings and dismissal to employees only', () => {
    const formal = staffOutcomes.filter((outcome) => staffOutcomeTable[outcome].employeesOnly && outcome !== 'resigned_before_outcome');
    expect(formal).toHaveLength(6);
    for (const outcome of formal) expect(engagementKinds.filter((kind) => whoCanHave(outcome, kind))).toEqual(employees);
  });

  it.each([
    ['resigned_before_outcome', 'ex_employee', true],
    ['first_written_warning', 'ex_employee', false],
    ['agency_not_to_return', 'agency_worker', true],
    ['agency_not_to_return', 'employee_teacher', false],
    ['contractor_removed', 'contractor', true],
    ['contractor_removed', 'volunteer', false],
    ['engagement_ended', 'volunteer', true],
    ['engagement_ended', 'governor', true],
    ['engagement_ended', 'employee_support', false],
    ['summary_dismissal', 'casual_worker', false],
    ['management_advice', 'governor', true],
  ] as const)('%s for %s: %s', (outcome, kind, can) => expect(whoCanHave(outcome, kind)).toBe(can));

  it('leaves pupils, parents and the public to outcomes of their own', () => {
    for (const kind of ['pupil', 'former_pupil', 'parent_carer', 'member_of_public', 'unknown_account'] as const)
      expect(staffOutcomesFor(kind)).toEqual([]);
  });

  it('gives everybody who works here something to choose', () => {
    expect(staffOutcomesFor('volunteer')).toEqual([
      'no_action',
      'management_advice',
      'training_or_supervision',
      'engagement_ended',
      'content_removed',
    ]);
  });

  it('lets only warnings run out', () => {
    const live = staffOutcomes.filter((outcome) => staffOutcomeTable[outcome].warning !== null);
    expect(live.map((outcome) => staffOutcomeTable[outcome].warning)).toEqual(warnings);
    expect(warnings.map((warning) => defaultLiveMonths[warning])).toEqual([6, 12, 18]);
    expect(live.map((outcome) => staffOutcomeTable[outcome].retention)).toEqual(['warn_oral', 'warn_first', 'warn_final']);
  });
});
