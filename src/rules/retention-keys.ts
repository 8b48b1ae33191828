/**
 * The rows of the retention schedule, by name. Periods and disposal belong to the retention room.
 * @source domain guide 13
 */
export const retentionLabels = {
  alleg_other: 'Allegation: substantiated, unsubstantiated or unfounded',
  alleg_malicious_false: 'Allegation: malicious or false',
  llc: 'Low-level concern',
  llc_supply: 'Low-level concern about a supply worker or contractor',
  warn_oral: 'Recorded oral warning',
  warn_first: 'First written warning',
  warn_final: 'Final written warning',
  case_not_found: 'Conduct case, no case to answer',
  conduct_case_file: 'Investigation papers, proven',
  personnel_summary: 'Personnel file material',
  cp_pupil: 'Child-protection record about a pupil',
  pupil_behaviour: 'Pupil behaviour outcome',
  unwanted_contact: 'Contact, no concern about staff',
  abuse_of_staff: 'Abuse of staff by a pupil, parent or the public',
  ex_employee_legal: 'Legal matters about a former employee',
  other_school: 'Notification to another headteacher',
  harmful_material_record: 'Text record of indecent or illegal material',
  advice: 'Advice request',
  declaration: 'Declaration',
  permission: 'Permission',
  ack_training: 'Acknowledgements and training',
  contact_log: 'Professional contact log',
  grievance_whistle: 'Grievance or whistleblowing',
  governor_report: 'Governor reports',
  audit: 'Audit entries',
  no_breach: 'No breach, or not for us',
  draft: 'Unsent draft',
  breach_log: 'Personal data breach entry',
  sar: 'Subject access request or data-protection complaint',
  export_pack: 'Finished export',
} as const;
export type RetentionKey = keyof typeof retentionLabels;
