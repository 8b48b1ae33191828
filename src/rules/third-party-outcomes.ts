/** What can follow for somebody who neither works nor learns here. @source domain guide 8, `third_party_outcome` */
export const thirdPartyOutcomes = [
  'letter',
  'content_removed',
  'site_access_conditions',
  'complaints_procedure',
  'police',
  'legal_action',
  'no_action',
] as const;
export type ThirdPartyOutcome = (typeof thirdPartyOutcomes)[number];

export const thirdPartyOutcomeLabels: Readonly<Record<ThirdPartyOutcome, string>> = {
  letter: 'Letter',
  content_removed: 'Content taken down',
  site_access_conditions: 'Conditions for coming onto the site',
  complaints_procedure: 'Shown the complaints procedure',
  police: 'Police told',
  legal_action: 'Legal action',
  no_action: 'No action',
};
