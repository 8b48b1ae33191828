/**
 * When a step is needed at all. Whoever works the case answers; where the answer is no, the step is put down as not needed.
 * @source domain guide 7 and 9.2
 */
export const stepConditions = [
  'limb_yes_or_not_sure',
  'child_at_risk_or_offence',
  'another_employer',
  'suspended',
  'no_investigation_no_discipline',
  'hearing_without_investigation',
  'formal',
  'appealed',
  'staff_replied',
  'under_13_account',
  'behaviour_needed',
  'evidence_may_be_kept',
  'not_removed',
  'threat_or_hate',
  'suspension_or_exclusion',
  'only_the_dsl_can_tell',
  'item_locked',
  'police_advise_referral',
  'during_employment',
  'further_steps_needed',
  'high_risk',
] as const;
export type StepCondition = (typeof stepConditions)[number];

export const stepConditionLabels: Readonly<Record<StepCondition, string>> = {
  limb_yes_or_not_sure: 'If any of the four questions is “yes” or “not sure”',
  child_at_risk_or_offence: 'If a child is at risk, or there may be an offence',
  another_employer: 'If an agency, another employer or a training provider sent them',
  suspended: 'If the person is suspended',
  no_investigation_no_discipline: 'If nobody outside investigates and no formal discipline is needed',
  hearing_without_investigation: 'If a hearing is needed without more investigation',
  formal: 'If you decide on the formal route',
  appealed: 'If an appeal can be, or was, lodged',
  staff_replied: 'If the member of staff replied',
  under_13_account: 'If the account is of a child under 13',
  behaviour_needed: 'If the behaviour policy is needed',
  evidence_may_be_kept: 'Unless it could be nude, sexual or illegal: then only write about it',
  not_removed: 'If it is still online after 48 hours',
  threat_or_hate: 'If there is a threat, hate, stalking or harassment',
  suspension_or_exclusion: 'If suspension or exclusion is considered',
  only_the_dsl_can_tell: 'Only if nothing else can show whether a child is safe',
  item_locked: 'If somebody uploaded it and the item was stopped',
  police_advise_referral: 'If the police advise it',
  during_employment: 'If it happened while they were employed here',
  further_steps_needed: 'If a conversation or letter is not enough',
  high_risk: 'If the risk to people is high',
};
