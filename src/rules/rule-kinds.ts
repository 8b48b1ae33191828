/**
 * By whose word a rule holds, the firmest first.
 * @source domain guide, "Kind marks for rules"
 */
export const ruleKinds = ['LAW', 'STAT', 'GUID', 'SEED', 'PROD'] as const;
export type RuleKind = (typeof ruleKinds)[number];

export const ruleKindLabels: Readonly<Record<RuleKind, string>> = {
  LAW: 'Law',
  STAT: 'Statutory guidance',
  GUID: 'Guidance',
  SEED: 'School’s policy',
  PROD: 'Our default',
};
