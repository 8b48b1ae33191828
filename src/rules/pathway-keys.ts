/**
 * The procedures that a case can follow. Their steps are kept in the procedures room.
 * @source domain guide 7
 */
export const pathwayKeys = ['P0', 'P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8', 'P9', 'P10', 'P11', 'P12', 'P13', 'P14'] as const;
export type PathwayKey = (typeof pathwayKeys)[number];

export const pathwayLabels: Readonly<Record<PathwayKey, string>> = {
  P0: 'Intake',
  P1: 'Allegation',
  P2: 'Low-level concern',
  P3: 'Staff conduct',
  P4: 'Unwanted contact',
  P5: 'Abuse of staff',
  P6: 'Pupil behaviour',
  P7: 'Indecent or illegal material',
  P8: 'Former employee',
  P9: 'Parents, partners and the public',
  P10: 'Another school’s headteacher',
  P11: 'Advice',
  P12: 'Grievance or dignity at work',
  P13: 'Whistleblowing',
  P14: 'Personal data breach',
};

/**
 * How a pathway comes to an end: with its own outcome, because the LADO says that the threshold is not met, or because triage chose another.
 * @source domain guide 6 and 7, P0
 */
export const pathwayEndings = ['outcome_recorded', 'threshold_not_met', 'replaced_at_triage'] as const;
export type PathwayEnding = (typeof pathwayEndings)[number];

export const pathwayEndingLabels: Readonly<Record<PathwayEnding, string>> = {
  outcome_recorded: 'Ended with an outcome',
  threshold_not_met: 'Ended: the LADO says the harm threshold is not met',
  replaced_at_triage: 'Replaced by another procedure at triage',
};
