/** @source domain guide 2, "Stage" */
export const caseStages = ['received', 'being_assessed', 'in_action', 'paused', 'outcome_due', 'closed'] as const;
export type CaseStage = (typeof caseStages)[number];
