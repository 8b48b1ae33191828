import type { EngagementKind } from './engagement-kinds.js';
import type { AnyFinding } from './pathway-outcomes.js';
import type { PathwayKey } from './pathway-keys.js';
import type { ReferralBody } from './referral-bodies.js';
import type { CaseRetentionKey } from './retention-schedule.js';
import { type StaffOutcome, staffOutcomeTable } from './staff-outcomes.js';

/** What a reference may say of it. @source KCSIE Part four; domain guide 12, `reference_disposition` */
export const referenceDispositions = {
  never: 'Never in a reference, even if it happens again.',
  facts_only: 'In a reference, the facts only.',
  no_unless_disclosed: 'Not in a reference, unless it is misconduct or poor work that would be named anyway.',
  live_warning: 'While the warning counts: only if asked. Follow HR. After that, not at all.',
  ask_hr: 'Ask HR before you write a reference.',
} as const;
export type ReferenceDisposition = keyof typeof referenceDispositions;

/** What is done with the personnel file. @source KCSIE Part four; domain guide 7, P1.17, 12 and 13 */
export const personnelActions = {
  summary_and_copy: 'A clear summary goes on the confidential personnel file, and the person gets a copy where police and LADO agree.',
  remove: 'It is taken off the personnel record, unless the person agrees that it stays.',
  keep_apart: 'It is kept on the low-level concerns register, apart from the main personnel file.',
  warning_on_file: 'The letter goes on the personnel file and is taken out of the live view when the warning ends.',
  outcome_on_file: 'The outcome letter goes on the personnel file.',
  nothing: 'Nothing goes on the personnel file.',
} as const;
export type PersonnelAction = keyof typeof personnelActions;

/** How one part of a case is about to end. */
export interface Ending {
  readonly pathway: PathwayKey;
  readonly finding: AnyFinding | null;
  readonly staff: readonly StaffOutcome[];
  readonly engagements: readonly (EngagementKind | 'unknown')[];
  /** Another part of the case is, or was found to be, an allegation. */
  readonly besideAllegation: boolean;
}

export interface WhatFollows {
  readonly reference: ReferenceDisposition | null;
  readonly personnel: PersonnelAction | null;
  /** Answered and recorded even if the answer is "no". */
  readonly toConsider: readonly ReferralBody[];
  readonly retention: CaseRetentionKey;
}

/** What the ending of a part brings with it, read off one table. @source domain guide 8, 12 and 13 */
export function whatFollows(ending: Ending): WhatFollows {
  return { ...ofStaff(ending), toConsider: toConsider(ending), retention: retentionOf(ending) };
}

const apart: Pick<WhatFollows, 'reference' | 'personnel'> = { reference: null, personnel: null };

function ofStaff({ pathway, finding, staff }: Ending): Pick<WhatFollows, 'reference' | 'personnel'> {
  if (pathway === 'P1') return ofAllegation(finding);
  if (pathway === 'P2') return { reference: 'no_unless_disclosed', personnel: 'keep_apart' };
  if (pathway === 'P3' || pathway === 'P12') return ofConduct(finding, staff);
  return pathway === 'P8' ? { reference: 'ask_hr', personnel: null } : apart;
}

function ofAllegation(finding: AnyFinding | null): Pick<WhatFollows, 'reference' | 'personnel'> {
  if (finding === 'malicious' || finding === 'false') return { reference: 'never', personnel: 'remove' };
  return { reference: finding === 'substantiated' ? 'facts_only' : 'never', personnel: 'summary_and_copy' };
}

function ofConduct(finding: AnyFinding | null, staff: readonly StaffOutcome[]): Pick<WhatFollows, 'reference' | 'personnel'> {
  if (finding === 'no_case' || finding === 'not_proven') return { reference: 'never', personnel: 'nothing' };
  if (warningIn(staff) !== null) return { reference: 'live_warning', personnel: 'warning_on_file' };
  return { reference: 'ask_hr', personnel: 'outcome_on_file' };
}

/** DBS and TRA are answered for every allegation, and for whoever leaves because of what happened. @source SVGA 2006 s35; Education Act 2002 s141D; domain guide 10 */
function toConsider({ pathway, finding, staff, engagements }: Ending): ReferralBody[] {
  const leaves = staff.some((outcome) => staffOutcomeTable[outcome].checksBarring);
  const bodies: ReferralBody[] = pathway === 'P1' || leaves ? ['dbs', 'tra'] : [];
  const told = finding !== 'no_case' && ['P1', 'P2', 'P3'].includes(pathway);
  if (told && engagements.includes('agency_worker')) bodies.push('agency');
  if (told && engagements.includes('contractor')) bodies.push('employer');
  if (told && engagements.includes('trainee_teacher')) bodies.push('training_provider');
  return bodies;
}

const byPathway: Readonly<Record<Exclude<PathwayKey, 'P1' | 'P2' | 'P3'>, CaseRetentionKey>> = {
  P0: 'no_breach',
  P4: 'unwanted_contact',
  P5: 'abuse_of_staff',
  P6: 'pupil_behaviour',
  P7: 'harmful_material_record',
  P8: 'ex_employee_legal',
  P9: 'abuse_of_staff',
  P10: 'other_school',
  P11: 'advice',
  P12: 'grievance_whistle',
  P13: 'grievance_whistle',
  P14: 'breach_log',
};

function retentionOf({ pathway, finding, staff, engagements, besideAllegation }: Ending): CaseRetentionKey {
  if (pathway === 'P1') return finding === 'malicious' || finding === 'false' ? 'alleg_malicious_false' : 'alleg_other';
  if (pathway === 'P2') return engagements.some((kind) => kind === 'agency_worker' || kind === 'contractor') ? 'llc_supply' : 'llc';
  if (pathway !== 'P3') return byPathway[pathway];
  // Child-protection papers keep the longer row. @source IRMS; domain guide 13, `warn_*` and `case_not_found`
  if (besideAllegation) return 'alleg_other';
  if (finding === 'no_case' || finding === 'not_proven') return 'case_not_found';
  return warningIn(staff) ?? 'conduct_case_file';
}

function warningIn(staff: readonly StaffOutcome[]): 'warn_oral' | 'warn_first' | 'warn_final' | null {
  for (const outcome of staff) {
    const { retention } = staffOutcomeTable[outcome];
    if (retention === 'warn_oral' || retention === 'warn_first' || retention === 'warn_final') return retention;
  }
  return null;
}
