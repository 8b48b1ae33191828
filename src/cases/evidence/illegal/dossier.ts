import type { Tx } from '../../../audit/index.js';
import { type AppointmentRole, newId } from '../../../kernel/index.js';
import { openWords, sealWords } from '../../../platform/crypto/sealed-words.js';
import { tiedTo } from '../tied-items.js';
import { type AnyRecord, type RecordKind, type RecordWords } from './domain/locked-records.js';
import type { PurgeAnswer } from './domain/purge-rules.js';
import { LockedItem } from './locked-item.entity.js';
import { LockedRecord } from './locked-record.entity.js';
import { PurgeRequest } from './purge-request.entity.js';

/** Who may know of an item that hangs on no case. */
export interface KnownApart {
  /** Persons who must not: those whom the report would have been about, and whoever was kept out of it. */
  readonly excluded: readonly string[];
  /** Roles in which somebody was told. */
  readonly roles: readonly AppointmentRole[];
}

export interface PurgeSeen {
  readonly id: string;
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly answer: PurgeAnswer | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  readonly backupsGoneBy: Date | null;
  readonly words: PurgeWords;
}

export interface PurgeWords {
  readonly reference: string;
  readonly askedAs: string;
  readonly answeredAs: string | null;
  /** Why it was refused. */
  readonly reason: string | null;
}

/** What is written down about a locked item: the same for everything that is tied to it. */
export interface Dossier {
  /** The oldest of them, under which it is kept. */
  readonly id: string;
  /** All of them. What is done is done with all. */
  readonly ids: readonly string[];
  /** 0 before anything was written down. */
  readonly version: number;
  readonly apart: KnownApart | null;
  readonly records: readonly AnyRecord[];
  readonly requests: readonly PurgeSeen[];
}

interface ItemRow {
  key_id: string;
  sealed: string;
  version: number;
}

export async function dossierOf(tx: Tx, evidenceId: string): Promise<Dossier> {
  const ids = await tiedTo(tx, evidenceId);
  const id = ids[0] ?? evidenceId;
  const [row] = await tx.query<ItemRow>('SELECT key_id, sealed, version FROM locked_item WHERE id = ?', [id]);
  if (!row) return { id, ids, version: 0, apart: null, records: [], requests: [] };
  const key = await tx.keys.open(row.key_id);
  const { apart } = openWords<{ apart: KnownApart | null }>(key, 'locked_item', id, row.sealed);
  return { id, ids, version: row.version, apart, records: await recordsIn(tx, id, key), requests: await requestsIn(tx, id, key) };
}

/**
 * Counts up what is written down about an item, and makes the place for it. Nobody else writes there until the unit of work ends.
 * @returns the key that it is sealed under
 */
export async function writeInto(
  tx: Tx,
  { id, schoolId }: { id: string; schoolId: string },
  apart: KnownApart | null = null,
): Promise<Buffer> {
  const [row] = await tx.query<ItemRow>('SELECT key_id, sealed, version FROM locked_item WHERE id = ?', [id]);
  if (row) {
    await tx.update(LockedItem, id, {});
    return tx.keys.open(row.key_id);
  }
  const made = await tx.keys.make('evidence', tx.now);
  const sealed = sealWords(made.key, 'locked_item', id, { apart });
  await tx.insert(LockedItem, { id, schoolId, keyId: made.id, madeAt: tx.at, sealed, version: 1 });
  return made.key;
}

/** An item, with what is written down about it. */
interface Kept {
  readonly dossier: Dossier;
  readonly schoolId: string;
}

export async function addRecord<Kind extends RecordKind>(
  tx: Tx,
  { dossier, schoolId }: Kept,
  kind: Kind,
  words: RecordWords[Kind],
): Promise<void> {
  const key = await writeInto(tx, { id: dossier.id, schoolId });
  const id = newId();
  const sealed = sealWords(key, 'locked_record', id, words);
  await tx.insert(LockedRecord, { id, evidenceId: dossier.id, kind, recordedAt: tx.at, recordedBy: tx.actor.accountId, sealed });
}

export async function addRequest(tx: Tx, { dossier, schoolId }: Kept, words: PurgeWords): Promise<void> {
  const key = await writeInto(tx, { id: dossier.id, schoolId });
  const id = newId();
  await tx.insert(PurgeRequest, {
    id,
    evidenceId: dossier.id,
    askedBy: tx.actor.accountId,
    askedAt: tx.at,
    answer: null,
    answeredBy: null,
    answeredAt: null,
    backupsGoneBy: null,
    sealed: sealWords(key, 'purge_request', id, words),
  });
}

export async function answerRequest(
  tx: Tx,
  { dossier, schoolId }: Kept,
  request: PurgeSeen,
  answer: PurgeAnswer,
  words: Partial<PurgeWords>,
): Promise<void> {
  const key = await writeInto(tx, { id: dossier.id, schoolId });
  const sealed = sealWords(key, 'purge_request', request.id, { ...request.words, ...words });
  await tx.update(PurgeRequest, request.id, { answer, answeredBy: tx.actor.accountId, answeredAt: tx.at, sealed });
}

async function recordsIn(tx: Tx, evidenceId: string, key: Buffer): Promise<AnyRecord[]> {
  const rows = await tx.query<{ id: string; kind: RecordKind; recorded_at: string; recorded_by: string; sealed: string }>(
    'SELECT id, kind, recorded_at, recorded_by, sealed FROM locked_record WHERE evidence_id = ? ORDER BY recorded_at, id',
    [evidenceId],
  );
  return rows.map(({ id, kind, recorded_at, recorded_by, sealed }) => {
    const words = openWords<RecordWords[typeof kind]>(key, 'locked_record', id, sealed);
    return { id, kind, at: new Date(recorded_at), by: recorded_by, words } as AnyRecord;
  });
}

async function requestsIn(tx: Tx, evidenceId: string, key: Buffer): Promise<PurgeSeen[]> {
  const rows = await tx.query<
    Record<'id' | 'asked_by' | 'asked_at' | 'sealed', string> & {
      answer: PurgeAnswer | null;
      answered_by: string | null;
      answered_at: string | null;
      backups_gone_by: string | null;
    }
  >('SELECT * FROM purge_request WHERE evidence_id = ? ORDER BY asked_at, id', [evidenceId]);
  return rows.map((row) => ({
    id: row.id,
    askedBy: row.asked_by,
    askedAt: new Date(row.asked_at),
    answer: row.answer,
    answeredBy: row.answered_by,
    answeredAt: momentOf(row.answered_at),
    backupsGoneBy: momentOf(row.backups_gone_by),
    words: openWords<PurgeWords>(key, 'purge_request', row.id, row.sealed),
  }));
}

function momentOf(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
