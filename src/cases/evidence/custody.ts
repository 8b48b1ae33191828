import type { Tx } from '../../audit/index.js';
import type { EvidenceDamage } from '../../evidence/index.js';
import { nameWithoutAccount, type Sha256 } from '../../kernel/index.js';
import { openField } from '../../platform/crypto/field-seal.js';
import type { OpenCase } from '../cases.repository.js';
import type { CaseItem } from './case-items.js';
import type { EvidenceFact } from './evidence-words.js';
import type { CameBy } from './came-by.js';
import { withReasonsSaidLater } from './looks/reasons-said-later.js';

/** What can happen to an item, as the log calls it. `evidence.opened` is its page, without a look at what it shows. */
export const evidenceActions = [
  'evidence.received',
  'evidence.scanned',
  'evidence.scan-asked',
  'evidence.kept-apart',
  'evidence.alarm-taken-back',
  'evidence.waits',
  'evidence.confirmed',
  'evidence.copied',
  'evidence.capture-read',
  'evidence.sheet-kept',
  'evidence.place-seen',
  'evidence.opened',
  'evidence.look-explained',
  'evidence.viewed',
  'evidence.played',
  'evidence.printed',
  'evidence.downloaded',
  'evidence.exported',
  'evidence.stopped',
  'evidence.damaged',
  'evidence.whole-again',
] as const;
export type EvidenceAction = (typeof evidenceActions)[number];

export interface CustodyEntry {
  readonly at: Date;
  readonly action: EvidenceAction;
  /** The account, or `heed`. */
  readonly actor: string;
  readonly who: string;
  /** The role in which they read the case. */
  readonly as: string | null;
  /** Why they looked at it or took it, in their words. */
  readonly reason: string | null;
  /** When they said so, where that was afterwards. */
  readonly reasonSaidAt: Date | null;
  /** What of it they looked at: "page 2". */
  readonly part: string | null;
  /** Who was to get the copy that it went out with. */
  readonly forWhom: string | null;
  readonly way: CameBy | null;
  readonly outOf: { readonly number: number; readonly attachment: number } | null;
  readonly damage: EvidenceDamage | null;
}

/** Items by id, each with who had it from its first moment to now. */
export type Custody = ReadonlyMap<string, readonly CustodyEntry[]>;

interface SealedEntry {
  readonly seq: number;
  readonly sealed: string;
}

interface EntryRow extends SealedEntry {
  at: string;
  actor: string;
  action: EvidenceAction | 'case.exported';
  name: string | null;
  key_id: string;
}

type Words = Partial<EvidenceFact> & { readonly forWhom?: string };

const columns = `e.seq, e.at, e.actor, e.action, a.name, d.key_id, d.sealed FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq
  LEFT JOIN account a ON a.id = e.actor`;

/** From the log, so that nobody can be left out. @param items those of the case that are asked about */
export async function custodyOf(tx: Tx, file: OpenCase, items: readonly CaseItem[]): Promise<Custody> {
  const custody = new Map<string, CustodyEntry[]>();
  for (const item of items) custody.set(item.id, await cameWithReport(tx, item));
  const rows = await tx.query<EntryRow>(
    `SELECT ${columns} WHERE e.subject = ? AND (e.action LIKE 'evidence.%' OR e.action = 'case.exported') AND d.key_id = ? ORDER BY e.seq`,
    [file.row.id, file.row.keyId],
  );
  const opened = rows.map((row) => ({ row, words: wordsOfEntry(row, file.key) }));
  const exports = new Map(opened.filter(({ row }) => row.action === 'case.exported').map((one) => [deedOf(one.row), one.words]));
  for (const { row, words } of opened) {
    const why = row.action === 'evidence.exported' ? exports.get(deedOf(row)) : undefined;
    custody.get(words.evidenceId ?? '')?.push(entryOf(row, { ...words, ...pick(why) }));
  }
  const all = opened.map(({ row, words }) => entryOf(row, words));
  for (const item of items) {
    const entries = custody.get(item.id) ?? [];
    custody.set(item.id, withReasonsSaidLater([...asItsRowSays(item, entries), ...entries], all));
  }
  return custody;
}

/** What came with a report, and was scanned before there was a case, stands on the log of the report, under the item's own key. */
async function cameWithReport(tx: Tx, { id, reportId, keyId, state }: CaseItem): Promise<CustodyEntry[]> {
  if (reportId === null) return [];
  const rows = await tx.query<EntryRow>(
    `SELECT ${columns} WHERE e.subject = ? AND e.action IN ('evidence.received', 'evidence.scanned', 'evidence.kept-apart') AND d.key_id = ? ORDER BY e.seq`,
    [reportId, keyId],
  );
  // Nothing of what is locked is opened any more: then only that it came is told.
  const key = state === 'stopped' ? null : await tx.keys.open(keyId);
  return rows.map((row) => entryOf(row, key === null ? { evidenceId: id } : wordsOfEntry(row, key)));
}

/** Entries of an earlier release don’t say which item came with a report. */
function asItsRowSays({ words, receivedAt }: CaseItem, entries: readonly CustodyEntry[]): CustodyEntry[] {
  if (words === null || entries.some(({ action }) => action === 'evidence.received')) return [];
  return [entryOf({ at: receivedAt, actor: words.addedBy, action: 'evidence.received', name: words.addedByName }, {})];
}

/** What the detail of an entry says, as it was sealed. */
export function wordsOfEntry({ seq, sealed }: SealedEntry, key: Buffer): Words {
  return (JSON.parse(openField(key, { table: 'audit_detail', id: seq, column: 'sealed' }, sealed)) as { words: Words }).words;
}

function entryOf({ at, actor, action, name }: Pick<EntryRow, 'at' | 'actor' | 'action' | 'name'>, words: Words): CustodyEntry {
  return {
    at: new Date(at),
    action: action as EvidenceAction,
    actor,
    who: name ?? nameWithoutAccount(actor) ?? 'somebody who has left',
    as: words.as === undefined || words.as === 'system' ? null : words.as,
    reason: words.reason ?? null,
    reasonSaidAt: null,
    part: words.part ?? null,
    forWhom: words.forWhom ?? null,
    way: words.way ?? null,
    outOf: words.outOf ?? null,
    damage: words.damage ?? null,
  };
}

/** An export and what went out with it are one transaction: the same person, the same instant. */
function deedOf({ at, actor }: EntryRow): string {
  return `${at} ${actor}`;
}

function pick(why: Words | undefined): Words {
  return why === undefined
    ? {}
    : { ...(why.reason === undefined ? {} : { reason: why.reason }), ...(why.forWhom === undefined ? {} : { forWhom: why.forWhom }) };
}

/**
 * Puts what somebody did to an item on the log of one case; with its fingerprint, where the entry is to show later that the original is still
 * the same.
 */
export function recordOf(
  tx: Tx,
  file: Pick<OpenCase, 'row' | 'via'>,
  { id, number, sha256 }: { readonly id: string; readonly number: number; readonly sha256?: Sha256 | undefined },
  action: EvidenceAction,
  said: Pick<EvidenceFact, 'title' | 'reason' | 'part' | 'damage'>,
): void {
  const words: EvidenceFact = { ...said, evidenceId: id, number, as: file.via, ...(sha256 ? { sha256 } : {}) };
  tx.record({ action, subject: file.row.id, school: file.row.schoolId, detail: { keyId: file.row.keyId, words: { ...words } } });
}
