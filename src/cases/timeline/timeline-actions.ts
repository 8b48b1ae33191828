/** Groups by which a timeline can be narrowed. */
export const timelineGroups = ['decisions', 'steps', 'outside', 'notes', 'messages', 'evidence', 'people'] as const;
export type TimelineGroup = (typeof timelineGroups)[number];

export const timelineGroupLabels: Readonly<Record<TimelineGroup, string>> = {
  decisions: 'Reports, decisions and outcomes',
  steps: 'Steps and actions',
  outside: 'Told outside the school',
  notes: 'Notes',
  messages: 'Messages',
  evidence: 'Evidence',
  people: 'People and access',
};

export interface TimelineAction {
  /** What it is called in a timeline, where its entry gives no better title. */
  readonly title: string;
  readonly group: TimelineGroup;
  /** It changed what must be done. */
  readonly key: boolean;
}

const change = (title: string, group: TimelineGroup): TimelineAction => ({ title, group, key: false });
const turn = (title: string, group: TimelineGroup): TimelineAction => ({ title, group, key: true });

/** What stands in a timeline. Looks do not: they are in the audit section. */
export const timelineActions: Readonly<Record<string, TimelineAction>> = {
  'case.opened': turn('Report received', 'decisions'),
  'case.started': turn('Opened', 'decisions'),
  'case.stopped': turn('Work in this case was stopped', 'decisions'),
  'case.goes-on': turn('Work in this case goes on', 'decisions'),
  'case.access-asked-for': change('Somebody asked what is held about a person', 'outside'),
  'case.copy-prepared': change('A copy was prepared', 'outside'),
  'case.copy-proposed': change('A copy waits for a second person', 'outside'),
  'case.copy-agreed': change('A second person answered about a copy', 'outside'),
  'case.copy-taken': change('A copy was taken to be given', 'outside'),
  'case.exported': change('Case file exported', 'people'),
  'case.routed': change('Sent to the right people again', 'people'),
  'case.unopened': change('Nobody had opened it in time', 'people'),
  'case.unanswered': change('The reporter said that nobody had answered', 'people'),
  'case.triaged': turn('Decision recorded', 'decisions'),
  'case.decision-answered': turn('Second person answered', 'decisions'),
  'case.outcome-proposed': turn('Outcome waits for a second person', 'decisions'),
  'case.question-answered': turn('Question answered', 'decisions'),
  'case.restriction-changed': turn('Reporting restriction changed', 'decisions'),
  'case.suspension-recorded': turn('Suspension', 'decisions'),
  'case.paused': turn('Paused', 'decisions'),
  'case.resumed': turn('Goes on', 'decisions'),
  'case.outcome-recorded': turn('Outcome recorded', 'decisions'),
  'case.closed': turn('Closed', 'decisions'),
  'case.reopened': turn('Opened again', 'decisions'),
  'case.step-done': turn('Step done', 'steps'),
  'case.step-left-out': change('Step not needed', 'steps'),
  'case.due-time-moved': change('A step is due at another time', 'steps'),
  'case.meeting-recorded': turn('Meeting', 'steps'),
  'case.support-recorded': turn('Support offered', 'steps'),
  'case.action-added': change('Action added', 'steps'),
  'case.action-given': change('Action given to somebody', 'steps'),
  'case.referral-recorded': turn('Told outside the school', 'outside'),
  'case.apart-recorded': turn('Legal advice', 'outside'),
  'case.link-recorded': change('What was done about something online', 'outside'),
  'case.form-printed': change('A form was made ready to print', 'outside'),
  'case.check-in-recorded': change('Somebody was asked how they are', 'people'),
  'case.detriment-told': turn('The person who spoke up says that they are treated badly', 'people'),
  'case.letter-sent': turn('Letter sent', 'outside'),
  'case.note-added': change('Note', 'notes'),
  'case.message-sent': change('Message', 'messages'),
  'report.message-sent': change('Message', 'messages'),
  'case.person-added': change('Person added', 'people'),
  'case.reader-brought-in': change('Given access', 'people'),
  'case.reader-taken-out': change('Access ended', 'people'),
  'case.assigned': change('Given to somebody by name', 'people'),
  'case.restricted': change('Restricted to people named one by one', 'people'),
  'case.restriction-lifted': change('No longer restricted', 'people'),
  'case.conflict-declared': change('Somebody was left out', 'people'),
  'evidence.received': change('Evidence added', 'evidence'),
  'evidence.confirmed': change('Evidence checked', 'evidence'),
  'evidence.scan-asked': change('Virus scanner asked again', 'evidence'),
  'evidence.alarm-taken-back': turn('Evidence no longer kept apart', 'evidence'),
  'evidence.kept-apart': turn('Evidence kept apart: a virus', 'evidence'),
  'evidence.waits': change('Evidence still waits', 'evidence'),
  'evidence.stopped': turn('Evidence locked', 'evidence'),
  'evidence.damaged': turn('Evidence damaged', 'evidence'),
  'evidence.whole-again': change('Evidence whole again', 'evidence'),
  'locked.police-told': turn('Police told of a locked item', 'evidence'),
  'locked.police-instructed': turn('Police instruction recorded', 'evidence'),
  'locked.support-recorded': change('Support recorded', 'evidence'),
  'locked.dpo-told': change('Data protection officer told', 'evidence'),
  'locked.breach-answered': change('Question of a data breach answered', 'evidence'),
  'locked.purge-asked-for': change('Somebody asked that it be destroyed', 'evidence'),
  'locked.purge-agreed': turn('Two people agreed that it be destroyed', 'evidence'),
  'locked.purge-refused': change('It was not agreed that it be destroyed', 'evidence'),
  'locked.purge-taken-back': change('It was taken back that it be destroyed', 'evidence'),
  'locked.purged': turn('Locked item destroyed', 'evidence'),
  'evidence.withdrawn': change('Evidence taken back', 'evidence'),
};

/** Every action that a timeline shows, or those of one group. */
export function actionsOf(group: TimelineGroup | null): readonly string[] {
  return Object.entries(timelineActions).flatMap(([action, words]) => (group === null || words.group === group ? [action] : []));
}
