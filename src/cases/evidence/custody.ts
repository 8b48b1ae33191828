import type { Tx } from '../../audit/index.js';
import type { Sha256 } from '../../kernel/index.js';
import { openField } from '../../platform/crypto/field-seal.js';
import type { OpenCase } from '../cases.repository.js';
import type { EvidenceFact } from './evidence-words.js';

/** What can happen to an item, as the log calls it. `evidence.opened` is its page, without a look at what it shows. */
export const evidenceActions = [
  'evidence.received',
  'evidence.scanned',
  'evidence.kept-apart',
  'evidence.waits',
  'evidence.confirmed',
  'evidence.opened',
  'evidence.viewed',
  'evidence.downloaded',
  'evidence.exported',
  'evidence.stopped',
] as const;
export type EvidenceAction = (typeof evidenceActions)[number];

export interface CustodyEntry {
  readonly at: Date;
  readonly action: EvidenceAction;
  readonly who: string;
  /** The role in which they read the case. */
  readonly as: string | null;
}

interface EntryRow {
  seq: number;
  at: string;
  action: EvidenceAction;
  name: string | null;
  sealed: string;
}

/** Who had an item, from its first moment to now: from the log, so that nobody can be left out. */
export async function custodyOf(tx: Tx, file: OpenCase, evidenceId: string): Promise<CustodyEntry[]> {
  const rows = await tx.query<EntryRow>(
    `SELECT e.seq, e.at, e.action, a.name, d.sealed FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq
     LEFT JOIN account a ON a.id = e.actor
     WHERE e.subject = ? AND e.action LIKE 'evidence.%' AND d.key_id = ? ORDER BY e.seq`,
    [file.row.id, file.row.keyId],
  );
  return rows.flatMap(({ seq, at, action, name, sealed }) => {
    const { words } = JSON.parse(openField(file.key, { table: 'audit_detail', id: seq, column: 'sealed' }, sealed)) as {
      words: EvidenceFact;
    };
    if (words.evidenceId !== evidenceId) return [];
    return [{ at: new Date(at), action, who: name ?? 'Heed', as: words.as ?? null }];
  });
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
  title: string,
): void {
  const words: EvidenceFact = { title, evidenceId: id, number, as: file.via, ...(sha256 ? { sha256 } : {}) };
  tx.record({ action, subject: file.row.id, school: file.row.schoolId, detail: { keyId: file.row.keyId, words: { ...words } } });
}
