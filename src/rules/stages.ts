/**
 * How far a case is. Reopening goes back to `in_action`, with a mark.
 * @source domain guide 2, "Stage"
 */
export const stages = ['received', 'being_assessed', 'in_action', 'paused', 'outcome_due', 'closed'] as const;
export type Stage = (typeof stages)[number];

export interface StageWords {
  readonly handlers: string;
  /** What the reporter is told: never more than that it is looked at, or finished. */
  readonly reporter: string;
  /** The circle fills as the case moves. */
  readonly shape: 'quarter' | 'half' | 'three_quarters' | 'full' | 'tick' | 'bars';
}

export const stageWords: Readonly<Record<Stage, StageWords>> = {
  received: { handlers: 'New', reporter: 'Sent', shape: 'quarter' },
  being_assessed: { handlers: 'Being assessed', reporter: 'Being looked at', shape: 'half' },
  in_action: { handlers: 'Action under way', reporter: 'Being looked at', shape: 'three_quarters' },
  paused: { handlers: 'Paused', reporter: 'Being looked at', shape: 'bars' },
  outcome_due: { handlers: 'Outcome to decide', reporter: 'Being looked at', shape: 'full' },
  closed: { handlers: 'Closed', reporter: 'Finished', shape: 'tick' },
};

/** For whom a case waits: some clocks stop while they say "wait". @source domain guide 2 and 7 */
export const pausers = ['police', 'lado', 'childrens_social_care', 'court'] as const;
export type Pauser = (typeof pausers)[number];

export const pausedLabels: Readonly<Record<Pauser, string>> = {
  police: 'Paused for police',
  lado: 'Paused for the LADO',
  childrens_social_care: 'Paused for children’s social care',
  court: 'Paused for a court',
};
