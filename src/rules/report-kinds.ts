/**
 * What a reporter may choose from. It only decides which questions are asked and who receives it; the reporter never classifies.
 * @source domain guide 4.1
 */
export const reportKinds = [
  'conduct_of_adult',
  'self_report',
  'ex_employee_disrepute',
  'unwanted_contact',
  'abuse_of_staff',
  'pupil_conduct_to_staff',
  'harmful_material',
  'other_school_contact',
  'advice_request',
  'about_handling',
  'something_else',
] as const;
export type ReportKind = (typeof reportKinds)[number];
