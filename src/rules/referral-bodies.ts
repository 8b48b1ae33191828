import type { ReferralBody } from '../kernel/index.js';

export { type ReferralBody, referralBodies } from '../kernel/index.js';

export interface ReferralBodyRow {
  readonly label: string;
  readonly trigger: string;
  readonly who: string;
  readonly when: string;
  /** What is written down about it, in a handler's words. */
  readonly record: readonly string[];
}

const row = (label: string, trigger: string, who: string, when: string, ...record: string[]): ReferralBodyRow => ({
  label,
  trigger,
  who,
  when,
  record,
});

/** Contact details are the school's own data. @source domain guide 10 */
export const referralBodyTable: Readonly<Record<ReferralBody, ReferralBodyRow>> = {
  lado: row(
    'LADO, the council’s officer for allegations against staff',
    'Any of the four questions is “yes” or “not sure”',
    'Case manager',
    '1 working day',
    ...['Time', 'Person', 'Council', 'Reference', 'Advice', 'View on the threshold', 'Agreed actions', 'Next review'],
  ),
  police: row(
    'Police (999 or 101)',
    'Danger, an offence, a threat, or an indecent image',
    'Anyone',
    'At once',
    ...['Force', 'How they were told', 'Reference', 'Officer’s role', 'Instruction to wait', 'End of waiting'],
  ),
  csc: row('Children’s social care', 'A child at risk', 'Safeguarding lead', 'The same day', 'Reference', 'Decision', 'Strategy meeting'),
  csa_notification: row(
    'Police or council: each adult’s own duty to notify',
    'A suspected sexual offence against a child',
    'Each adult who works with children',
    'As soon as practicable',
    ...['Who', 'To whom', 'When', 'How'],
  ),
  dbs: row(
    'Disclosure and Barring Service',
    'Removed from work with children, or would have been, because of harm or risk of harm',
    'Employer or agency',
    'Promptly, once both are met',
    ...['Was the person removed, or would have been', 'Was there relevant conduct', 'Date', 'Reference', 'Documents sent'],
  ),
  tra: row(
    'Teaching Regulation Agency',
    'A teacher dismissed for serious misconduct, or would have been',
    'Employer, who must consider it',
    'At the outcome',
    ...['Decision', 'Reason', 'Date', 'Reference', 'Interim order'],
  ),
  ofsted: row('Ofsted', 'Registered early-years or childcare only', 'Registered person', 'Within 14 days', 'Reference'),
  agency: row('Supply agency', 'Their worker', 'Case manager', 'After the LADO’s advice', 'What was shared'),
  employer: row('Contractor or other employer', 'Their worker', 'Case manager', 'After the LADO’s advice', 'What was shared'),
  training_provider: row('Training provider', 'Their trainee', 'Case manager', 'After the LADO’s advice', 'What was shared'),
  other_head: row(
    'Headteacher of another school',
    'A learner here is connected to their staff',
    'Headteacher',
    '1 working day',
    'The least that had to be shared',
    'Acknowledgement',
  ),
  legal: row(
    'Council’s legal team or trust’s solicitor',
    'A former employee, defamation or an injunction',
    'Headteacher',
    '2 working days',
    'Whether the advice is privileged',
  ),
  prevent: row('Prevent or Channel', 'Extremist content', 'Safeguarding lead', 'As assessed', 'Reference'),
  ico: row('Information Commissioner', 'A data breach that is a risk to people', 'Data protection officer', '72 hours', 'Reference'),
  iwf: row(
    'Internet Watch Foundation, or Report Remove for under-18s',
    'Sexual pictures of a child online',
    'Safeguarding lead',
    'As the police advise',
    'Reference only',
  ),
  ceop: row('CEOP Safety Centre', 'Grooming online', 'Safeguarding lead', 'The same day', 'Reference'),
  posh: row(
    'Professionals Online Safety Helpline',
    'Content about staff that the platform leaves up, or impersonation',
    'SLT contact',
    'After the report to the platform',
    'Reference',
    'Result',
  ),
  rhc: row(
    'Report Harmful Content (13 and over)',
    'Harmful content that is legal and was not removed',
    'The person it was aimed at',
    '48 hours after the report to the platform',
    'Reference',
  ),
  platform: row(
    'The platform',
    'Any content',
    'The person it was aimed at, or the senior leadership team',
    '2 working days',
    ...['Reference', 'Result', 'Date'],
  ),
  union: row('Union', 'Support for somebody in the case', 'The person themselves', 'On contact', 'Offered or accepted, nothing more'),
  eap: row(
    'Employee assistance',
    'Support for somebody in the case',
    'The person themselves',
    'On contact',
    'Offered or accepted, nothing more',
  ),
  occ_health: row(
    'Occupational health',
    'Support for somebody in the case',
    'The person themselves',
    'On contact',
    'Offered or accepted, nothing more',
  ),
};
