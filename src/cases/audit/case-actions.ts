/** Groups by which a timeline can be narrowed. */
export const timelineGroups = ['decisions', 'steps', 'notes', 'messages', 'evidence', 'people'] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

export const timelineGroupLabels: Readonly<Record<TimelineGroup, string>> = {
  decisions: 'Reports, decisions and outcomes',
  steps: 'Steps and actions',
  notes: 'Notes',
  messages: 'Messages',
  evidence: 'Evidence',
  people: 'People and access',
};

export interface CaseActionWords {
  /** What was done, so that it says nothing about the case. */
  readonly label: string;
  /** Null for a look: it changed nothing and stands in no timeline. */
  readonly group: TimelineGroup | null;
  /** It changed what must be done. */
  readonly key?: true;
}

const look = (label: string): CaseActionWords => ({ label, group: null });
const change = (label: string, group: TimelineGroup): CaseActionWords => ({ label, group });
const turn = (label: string, group: TimelineGroup): CaseActionWords => ({ label, group, key: true });

/** Everything that is done to a case, in plain words: the same in its timeline, in its audit section and on the whole log. */
export const caseActions: Readonly<Record<string, CaseActionWords>> = {
  'case.opened': turn('Report received', 'decisions'),
  'case.viewed': look('Looked at'),
  'case.report-viewed': look('Read the whole report'),
  'case.exported': change('Case file exported', 'people'),
  'case.routed': change('Sent to the right people again', 'people'),
  'case.unopened': change('Nobody had opened it in time', 'people'),
  'case.triaged': turn('Decision recorded', 'decisions'),
  'case.decision-answered': turn('Second person answered', 'decisions'),
  'case.question-answered': turn('Question answered', 'decisions'),
  'case.restriction-changed': turn('Reporting restriction changed', 'decisions'),
  'case.paused': turn('Paused', 'decisions'),
  'case.resumed': turn('Goes on', 'decisions'),
  'case.outcome-recorded': turn('Outcome recorded', 'decisions'),
  'case.closed': turn('Closed', 'decisions'),
  'case.reopened': turn('Opened again', 'decisions'),
  'case.step-done': turn('Step done', 'steps'),
  'case.step-left-out': change('Step not needed', 'steps'),
  'case.action-added': change('Action added', 'steps'),
  'case.action-given': change('Action given to somebody', 'steps'),
  'case.note-added': change('Note', 'notes'),
  'case.message-sent': change('Message to the reporter', 'messages'),
  'case.message-received': change('Message from the reporter', 'messages'),
  'case.person-added': change('Person added', 'people'),
  'case.reader-brought-in': change('Given access', 'people'),
  'case.reader-taken-out': change('Access ended', 'people'),
  'case.assigned': change('Given to somebody by name', 'people'),
  'case.restricted': change('Restricted to people named one by one', 'people'),
  'case.restriction-lifted': change('No longer restricted', 'people'),
  'case.conflict-declared': change('Somebody was left out', 'people'),
  'evidence.received': change('Evidence added', 'evidence'),
  'evidence.confirmed': change('Evidence checked', 'evidence'),
  'evidence.stopped': turn('Evidence locked', 'evidence'),
  'evidence.withdrawn': change('Evidence taken back', 'evidence'),
  'evidence.opened': look('Opened the page of an item'),
  'evidence.viewed': look('Looked at evidence'),
  'evidence.downloaded': look('Original downloaded'),
  'evidence.exported': look('Evidence copied out with the case file'),
};

const looks = Object.entries(caseActions).flatMap(([action, { group }]) => (group === null ? [action] : []));

/** Actions that stand in a timeline: of one group, or all that are no look. */
export function actionsOf(group: TimelineGroup): readonly string[] {
  return Object.entries(caseActions).flatMap(([action, words]) => (words.group === group ? [action] : []));
}

export function lookActions(): readonly string[] {
  return looks;
}

/** A later release may have written what this one does not know: `case.hearing-set` reads "Hearing set". */
export function actionLabel(action: string): string {
  const known = caseActions[action]?.label;
  if (known !== undefined) return known;
  const said = action.slice(action.indexOf('.') + 1).replaceAll('-', ' ');
  return said.charAt(0).toUpperCase() + said.slice(1);
}
