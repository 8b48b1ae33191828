/** @source domain guide 8, `pupil_outcome` */
export const pupilOutcomes = [
  'conversation',
  'restorative',
  'parents_informed',
  'loss_of_privilege',
  'detention',
  'removal_from_class',
  'behaviour_contract',
  'suspension',
  'permanent_exclusion',
  'dsl_support',
  'sen_review',
  'police_or_youth_justice',
  'no_action',
] as const;
export type PupilOutcome = (typeof pupilOutcomes)[number];

export interface PupilOutcomeRow {
  readonly label: string;
  /** Only the headteacher may decide it. @source domain guide 7, P6 */
  readonly headteacherOnly: boolean;
  readonly asksDays: boolean;
}

const usual = { headteacherOnly: false, asksDays: false };

export const pupilOutcomeTable: Readonly<Record<PupilOutcome, PupilOutcomeRow>> = {
  conversation: { ...usual, label: 'Conversation with the pupil' },
  restorative: { ...usual, label: 'Restorative meeting' },
  parents_informed: { ...usual, label: 'Parents informed' },
  loss_of_privilege: { ...usual, label: 'Loss of a privilege' },
  detention: { ...usual, label: 'Detention' },
  removal_from_class: { ...usual, label: 'Removal from class' },
  behaviour_contract: { ...usual, label: 'Behaviour contract' },
  suspension: { label: 'Suspension', headteacherOnly: true, asksDays: true },
  permanent_exclusion: { label: 'Permanent exclusion', headteacherOnly: true, asksDays: false },
  dsl_support: { ...usual, label: 'Support from the safeguarding lead' },
  sen_review: { ...usual, label: 'Review of special educational needs' },
  police_or_youth_justice: { ...usual, label: 'Police or youth justice' },
  no_action: { ...usual, label: 'No action' },
};
