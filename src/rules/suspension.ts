/**
 * What has to be considered, and rejected with a reason, before anybody is suspended. Suspension is not the default, and a neutral act;
 * only the employer can decide it.
 * @source KCSIE Part four; domain guide 8, "Suspension record"
 */
export const suspensionAlternatives = [
  'redeploy_no_unsupervised_contact',
  'assistant_present',
  'work_elsewhere_in_school',
  'move_child_with_parent_consultation',
  'other_site_or_trust',
  'remote_work',
] as const;
export type SuspensionAlternative = (typeof suspensionAlternatives)[number];

export const suspensionAlternativeLabels: Readonly<Record<SuspensionAlternative, string>> = {
  redeploy_no_unsupervised_contact: 'Other work here, never alone with children',
  assistant_present: 'An assistant present whenever they are with children',
  work_elsewhere_in_school: 'Work in another part of the school, away from the child',
  move_child_with_parent_consultation: 'Move the child to another class, after talking to the parents',
  other_site_or_trust: 'Work on another site or in another school of the trust',
  remote_work: 'Work from home',
};

/** For whom the decision maker decides. Neither the police nor the LADO can require a suspension. @source KCSIE Part four; domain guide 8 */
export const suspendingEmployers = ['governing_body', 'academy_trust', 'local_authority', 'agency', 'other_employer'] as const;
export type SuspendingEmployer = (typeof suspendingEmployers)[number];

export const suspendingEmployerLabels: Readonly<Record<SuspendingEmployer, string>> = {
  governing_body: 'The governing body',
  academy_trust: 'The academy trust',
  local_authority: 'The council, as the employer',
  agency: 'The agency that employs them',
  other_employer: 'Another employer',
};

/** What an answer says once somebody looked at a suspension again. */
export const suspensionReviews = ['goes_on', 'lifted', 'ended'] as const;
export type SuspensionReview = (typeof suspensionReviews)[number];

export const suspensionReviewLabels: Readonly<Record<SuspensionReview, string>> = {
  goes_on: 'The suspension goes on',
  lifted: 'The suspension is lifted: the person comes back',
  ended: 'The suspension ends: the person does not come back',
};

/** Working days from the decision to the letter. @source KCSIE Part four; domain guide 8 */
export const suspensionLetterDays = 1;

/** Working days from one look at a suspension to the next. @source Heed's default; KCSIE Part four asks for regular review */
export const suspensionReviewDays = 10;
