import type { GatheredCase } from '../gather-case.js';

/** Entries whose readable detail says only what the case file says as well. Any other stays behind, such as how a report was routed, and why. */
const shown: readonly string[] = [
  'case.closed',
  'case.letter-sent',
  'case.meeting-recorded',
  'case.outcome-recorded',
  'case.paused',
  'case.reopened',
  'case.resumed',
  'case.step-done',
  'case.suspension-recorded',
  'case.outcome-proposed',
  'case.triaged',
];

/** The custody record says as much. */
const aboutEvidence: readonly string[] = [
  'evidence.received',
  'evidence.confirmed',
  'evidence.copied',
  'evidence.capture-read',
  'evidence.sheet-kept',
  'evidence.place-seen',
  'evidence.viewed',
  'evidence.played',
  'evidence.printed',
  'evidence.downloaded',
  'evidence.exported',
  'evidence.damaged',
  'evidence.whole-again',
];

/** @param evidenceIds items whose name and fingerprint the case file tells */
export function mayShowDetail(action: string, words: Readonly<Record<string, unknown>>, evidenceIds: ReadonlySet<string>): boolean {
  if (shown.includes(action)) return true;
  return aboutEvidence.includes(action) && typeof words.evidenceId === 'string' && evidenceIds.has(words.evidenceId);
}

/** Accounts whose entries give away who reported: their id, and the roles that they held. */
export function reportersIn(log: GatheredCase['log']): ReadonlySet<string> {
  return new Set(log.filter(({ action }) => action === 'case.opened' || action === 'report.message-sent').map(({ actor }) => actor));
}
