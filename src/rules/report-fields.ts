/**
 * The questions that a report may ask. What every kind asks, and what only some do, is in the table of kinds.
 * @source domain guide 4.1, "Minimum fields"; 9.2 for the text record
 */
export const reportFields = [
  'danger',
  'toldBy',
  'whatHappened',
  'subject',
  'target',
  'child',
  'fourFacts',
  'abuseForms',
  'repeated',
  'replied',
  'platform',
  'handle',
  'accountType',
  'datesOfConduct',
  'firstKnown',
  'alreadyTold',
  'mustNotSee',
  'tellHeadteacher',
  'otherSchool',
  'leftOn',
  'earlierReport',
  'materialRecord',
  'evidence',
] as const;
export type ReportField = (typeof reportFields)[number];

/** Required: has to be answered, where "I don't know" may be an answer. Optional: may be left empty. */
export type Ask = 'required' | 'optional' | 'never';

export type Asks = Readonly<Record<ReportField, Ask>>;

/** What a report asks unless its kind says otherwise. @source domain guide 4.1 */
export const usualAsks: Asks = {
  danger: 'required',
  toldBy: 'required',
  whatHappened: 'required',
  subject: 'required',
  target: 'never',
  child: 'required',
  fourFacts: 'required',
  abuseForms: 'never',
  repeated: 'never',
  replied: 'never',
  platform: 'optional',
  handle: 'optional',
  accountType: 'optional',
  datesOfConduct: 'optional',
  firstKnown: 'required',
  alreadyTold: 'optional',
  mustNotSee: 'required',
  tellHeadteacher: 'never',
  otherSchool: 'never',
  leftOn: 'never',
  earlierReport: 'never',
  materialRecord: 'never',
  evidence: 'optional',
};
