import type { PathwayKey } from './pathway-keys.js';

/**
 * What a handler decides a case to be. A case may hold several; each opens its pathway. The reporter never classifies.
 * @source domain guide 6
 */
export const classifications = [
  'allegation',
  'low_level_concern',
  'conduct_breach',
  'unwanted_contact',
  'abuse_of_staff',
  'pupil_conduct',
  'harmful_material',
  'ex_employee',
  'other_school',
  'third_party_conduct',
  'advice',
  'no_breach',
  'out_of_scope',
] as const;
export type Classification = (typeof classifications)[number];

export interface ClassificationRow {
  readonly label: string;
  readonly hint: string;
  readonly opens: PathwayKey | null;
}

const row = (label: string, hint: string, opens: PathwayKey | null): ClassificationRow => ({ label, hint, opens });

export const classificationTable: Readonly<Record<Classification, ClassificationRow>> = {
  allegation: row('Allegation', 'One of the four questions is “yes” or “not sure”. The LADO must be told.', 'P1'),
  low_level_concern: row('Low-level concern', 'Not in line with the staff code, however small, and below the harm threshold.', 'P2'),
  conduct_breach: row('Conduct breach', 'Against a policy, with nothing about the safety of children.', 'P3'),
  unwanted_contact: row('Unwanted contact', 'A pupil or former pupil contacted a member of staff.', 'P4'),
  abuse_of_staff: row('Abuse of staff', 'Somebody is abusing or bullying a member of staff online.', 'P5'),
  pupil_conduct: row('Pupil conduct', 'A matter for the behaviour policy.', 'P6'),
  harmful_material: row('Indecent or illegal material', 'Handled in words only. Nobody looks at it.', 'P7'),
  ex_employee: row('Former employee', 'Somebody who has left is harming the school online.', 'P8'),
  other_school: row('Another school’s staff', 'Their headteacher is told. We never contact the member of staff.', 'P10'),
  third_party_conduct: row('Parent, partner or public', 'Conduct of an adult who does not work here.', 'P9'),
  advice: row('Advice', 'A question, and nobody is being reported.', 'P11'),
  no_breach: row('No breach', 'Nothing here is against a rule. May need a second person to agree.', null),
  out_of_scope: row('Not for us', 'Nothing to do with conduct online, or for somebody else to handle.', null),
};
