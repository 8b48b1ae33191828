/** A word, a shape, then colour. */
export interface Tag {
  /** Partial that draws the shape. */
  readonly shape: string;
  readonly text: string;
  readonly classes: string;
  /** Read out but not shown, before the text. */
  readonly before: string | null;
}

/** The stages of a case. @source domain guide 2 */
export type StageKey = 'received' | 'being_assessed' | 'in_action' | 'paused' | 'outcome_due' | 'closed';
const stageLooks: Record<StageKey, { shape: string; classes: string }> = {
  received: { shape: 'heed/shapes/stage-new', classes: 'heed-tag--stage' },
  being_assessed: { shape: 'heed/shapes/stage-assessed', classes: 'heed-tag--stage' },
  in_action: { shape: 'heed/shapes/stage-action', classes: 'heed-tag--stage' },
  paused: { shape: 'heed/shapes/paused', classes: 'heed-tag--paused' },
  outcome_due: { shape: 'heed/shapes/stage-outcome', classes: 'heed-tag--stage' },
  closed: { shape: 'heed/shapes/tick-disc', classes: 'heed-tag--closed' },
};

/** The presenter chooses the word: handlers and reporters read different ones. */
export function stageTag(stage: StageKey, text: string): Tag {
  return { ...stageLooks[stage], text, before: null };
}

/** How something stands in time. On time needs no label. */
export type TimeKind = 'late' | 'today' | 'later' | 'waiting';
const timeLooks: Record<TimeKind, { shape: string; classes: string }> = {
  late: { shape: 'heed/shapes/triangle', classes: 'heed-tag--late' },
  today: { shape: 'heed/shapes/clock', classes: 'heed-tag--today' },
  later: { shape: 'heed/shapes/clock', classes: 'heed-tag--plain' },
  waiting: { shape: 'heed/shapes/hourglass', classes: 'heed-tag--plain' },
};

/** `timeTag('late', 'Late: 2 working days')`, `timeTag('waiting', 'Merrin Stockdale, LADO')` */
export function timeTag(kind: TimeKind, text: string): Tag {
  return { ...timeLooks[kind], text, before: null };
}

/** Where a step comes from: the firmer the duty, the firmer the edge. */
export type SourceKind = 'law' | 'statutory' | 'guidance' | 'policy' | 'default';
export interface SourceLabel {
  readonly text: string;
  readonly classes: string;
}
const sourceLooks: Record<SourceKind, SourceLabel> = {
  law: { text: 'Law', classes: 'heed-source--law' },
  statutory: { text: 'Statutory guidance', classes: 'heed-source--stat' },
  guidance: { text: 'Guidance', classes: 'heed-source--guidance' },
  policy: { text: 'School’s policy', classes: 'heed-source--policy' },
  default: { text: 'Our default', classes: 'heed-source--default' },
};

export function sourceLabel(kind: SourceKind): SourceLabel {
  return sourceLooks[kind];
}
