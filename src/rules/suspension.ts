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

/** What the record must hold besides the alternatives. @source KCSIE Part four; domain guide 8 */
export const suspensionRecordFields = [
  'decision_maker',
  'lado_view',
  'police_view',
  'hr_view',
  'reasons',
  'review_dates',
  'named_contact',
  'social_contact_guidance',
] as const;
export type SuspensionRecordField = (typeof suspensionRecordFields)[number];
