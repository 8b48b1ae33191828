/**
 * What a conduct concern is about, chosen by a handler, never by the reporter.
 * @source domain guide 5.1
 */
export const categories = [
  'contact_with_pupil',
  'contact_with_former_pupil',
  'private_contact_work_relationship',
  'contact_with_parent',
  'shared_personal_details_with_pupil',
  'possible_grooming',
  'abuse_of_position',
  'illegal_material',
  'obscene_publication',
  'confidentiality_disclosure',
  'discussing_school_matters',
  'abusive_comments',
  'bullying_or_harassment_by_staff',
  'discrimination',
  'contrary_to_british_values',
  'defamation',
  'pupil_images',
  'colleague_images',
  'inappropriate_self_presentation',
  'identified_workplace_or_representative',
  'unapproved_account_or_group',
  'contact_not_logged',
  'personal_use_in_working_time',
  'personal_use_on_work_device',
  'update_by_proxy',
  'insecure_account',
  'alias_account',
  'raising_concerns_online',
  'copyright',
  'data_protection',
  'offence_or_outside_conduct',
  'disrepute',
  'failure_to_report',
  'other_policy_breach',
] as const;
export type Category = (typeof categories)[number];

/** Where a category leans before anybody has decided: a hint to the person who decides, never a decision. */
export const leanLabels = {
  threshold_check: 'Check the harm threshold first',
  age_rule: 'Depends on the former pupil’s age',
  setting: 'Depends on the school’s own rule',
  low_level_concern: 'Often a low-level concern',
  low_level_concern_and_permission: 'Often a low-level concern; check for permission',
  allegation: 'Often an allegation',
  no_upload_and_police: 'No upload; tell the police',
  no_upload: 'No upload',
  conduct: 'Often a conduct breach',
  conduct_and_data_breach: 'Often a conduct breach; ask about a data breach',
  possible_gross_misconduct: 'May be gross misconduct',
  prevent_check: 'Check with Prevent',
  advice: 'Often settled by advice',
  advice_and_register: 'Often settled by advice; add it to the register',
  protected_disclosure_first: 'First ask whether it is whistleblowing',
  police_question: 'Ask whether the police should know',
  pick_policy: 'Say which policy',
} as const;
export type Lean = keyof typeof leanLabels;

export interface CategoryRow {
  readonly label: string;
  readonly source: string;
  readonly lean: Lean;
}

const row = (label: string, source: string, lean: Lean): CategoryRow => ({ label, source, lean });

export const categoryTable: Readonly<Record<Category, CategoryRow>> = {
  contact_with_pupil: row('Contact or friending with a pupil, of any school', 'Warden Hill 6.2', 'threshold_check'),
  contact_with_former_pupil: row('Contact with a former pupil', 'Warden Hill 6.2; Rochdale 4', 'age_rule'),
  private_contact_work_relationship: row('Private contact with a young person known through work', 'Barnsole code', 'threshold_check'),
  contact_with_parent: row('Social contact with parents', 'Rochdale App 1; Barnsole', 'setting'),
  shared_personal_details_with_pupil: row('Gave a pupil a personal number or e-mail address', 'Rochdale App 1', 'low_level_concern'),
  possible_grooming: row('Signs of grooming', 'Rochdale 4; iCollege purpose', 'allegation'),
  abuse_of_position: row('A personal relationship with a pupil', 'West Berkshire 4.8.1', 'allegation'),
  illegal_material: row('Looking at or sharing illegal material', 'Warden Hill 7.1; Barnsole', 'no_upload_and_police'),
  obscene_publication: row('Publishing obscene material', 'Rochdale 3', 'no_upload'),
  confidentiality_disclosure: row('Confidential information given away', 'Warden Hill 7.1; Barnsole', 'conduct_and_data_breach'),
  discussing_school_matters: row('School matters or incidents discussed online', 'Warden Hill 7.1; iCollege', 'conduct'),
  abusive_comments: row('Abusive, insulting or offensive comments', 'Warden Hill 7.1; Rochdale App 1', 'conduct'),
  bullying_or_harassment_by_staff: row('Bullying or leaving out by staff', 'Warden Hill 7.1; Rochdale 5', 'possible_gross_misconduct'),
  discrimination: row('Discriminatory content', 'Warden Hill 7.1', 'possible_gross_misconduct'),
  contrary_to_british_values: row('Extremist content, or against British values', 'Warden Hill 7.1', 'prevent_check'),
  defamation: row('Untrue statements that harm someone’s name', 'Rochdale 3; West Berkshire 4.8.3', 'possible_gross_misconduct'),
  pupil_images: row('Pictures of pupils or school events', 'Warden Hill 7.1; iCollege; Rochdale App 1', 'low_level_concern_and_permission'),
  colleague_images: row('Pictures of colleagues without permission', 'Warden Hill 7.1', 'conduct'),
  inappropriate_self_presentation: row('Unsuitable pictures or posts of oneself', 'Barnsole', 'conduct'),
  identified_workplace_or_representative: row('Named the school, or spoke as its voice', 'Warden Hill 7.1; West Berkshire 4.5', 'advice'),
  unapproved_account_or_group: row('A school page or group without written permission', 'Barnsole', 'advice_and_register'),
  contact_not_logged: row('Professional contact not logged', 'Barnsole', 'conduct'),
  personal_use_in_working_time: row('Personal use outside a break', 'Warden Hill 7.1', 'advice'),
  personal_use_on_work_device: row('Personal use on school equipment', 'iCollege', 'advice'),
  update_by_proxy: row('Posting through somebody else', 'Warden Hill 7.1', 'advice'),
  insecure_account: row('Weak security of an account', 'Warden Hill 7.1', 'advice'),
  alias_account: row('A false name to get round the policy', 'Warden Hill 7.1', 'conduct'),
  raising_concerns_online: row('A grievance aired online', 'Warden Hill 7.1', 'protected_disclosure_first'),
  copyright: row('Use of somebody else’s work', 'Rochdale 3', 'conduct'),
  data_protection: row('Misuse of personal data', 'Rochdale 3', 'conduct'),
  offence_or_outside_conduct: row('An offence, or conduct outside work', 'West Berkshire 4.8.2', 'police_question'),
  disrepute: row('Harms the school’s good name', 'Rochdale 6; iCollege', 'conduct'),
  failure_to_report: row('Knew and did not report', 'Warden Hill 5.2', 'conduct'),
  other_policy_breach: row('Another policy', 'Warden Hill 7.1', 'pick_policy'),
};
