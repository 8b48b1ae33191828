import { type EngagementKind, engagements } from './engagement-kinds.js';

/** @source Education Act 2002, section 141F; domain guide 7, P1 */
export const s141fEndReasons = [
  'charged_or_proceedings',
  'secretary_of_state_published',
  'court_order',
  'teacher_waived_or_consented',
] as const;
export type S141fEndReason = (typeof s141fEndReasons)[number];

export const s141fEndReasonLabels: Readonly<Record<S141fEndReason, string>> = {
  charged_or_proceedings: 'The teacher was charged, or court proceedings began',
  secretary_of_state_published: 'The Secretary of State published it',
  court_order: 'A court ordered it',
  teacher_waived_or_consented: 'The teacher made it public, or agreed in writing',
};

export interface RestrictionFacts {
  /** Employed or engaged as a teacher at the school. Use `mayBeTeacher` to know whether it has to be asked. */
  readonly subjectTeachesHere: boolean;
  readonly saidByOrForPupilHere: boolean;
  readonly offenceAgainstPupilAlleged: boolean;
}

/** Nothing may be published that identifies the teacher: on from the report, until it ends for a reason above. @source Education Act 2002, section 141F */
export function reportingIsRestricted(facts: RestrictionFacts): boolean {
  return facts.subjectTeachesHere && facts.saidByOrForPupilHere && facts.offenceAgainstPupilAlleged;
}

/** @source domain guide 3.1 ("is_teacher drives TRA and s141F logic") */
export function mayBeTeacher(kind: EngagementKind): boolean {
  return engagements[kind].teaches !== 'never';
}
