import type { Tx } from '../../audit/index.js';
import { isPostgres } from '../../platform/database/sql.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import type { CameBy } from './came-by.js';
import { CaseEvidence } from './case-evidence.entity.js';
import { EvidenceCheck } from './evidence-check.entity.js';
import { EvidenceItem } from './evidence-item.entity.js';
import type { CopyWords, EvidenceFact, EvidenceWords, TakenFrom } from './evidence-words.js';
import type { ArrivedFile } from './receive-files.js';

/** Where new evidence goes. */
export interface EvidencePlace {
  readonly schoolId: string;
  /** The draft or report that it comes with; null when a handler adds it. */
  readonly reportId: string | null;
  readonly how: EvidenceWords['how'];
  readonly description: string;
  /** None for what was taken out of another item, or made by Heed. */
  readonly way?: CameBy;
  readonly outOf?: TakenFrom & { readonly number: number };
  /** The role in which a handler reads the case. */
  readonly as?: string;
  /** Of a copy with parts hidden: whoever made it looked at the original, which was let through. */
  readonly copy?: CopyWords;
  /** The cases that it belongs to at once; none while the report is a draft. */
  readonly cases: readonly { readonly id: string; readonly keyId: string }[];
}

/** Records files whose bytes are durable: their keys, their rows, their numbers in each case, and that they were received. */
export async function saveEvidence(tx: Tx, files: readonly ArrivedFile[], place: EvidencePlace): Promise<void> {
  const next = new Map<string, number>();
  for (const { id } of place.cases) next.set(id, await nextNumber(tx, id));
  const { copy } = place;
  const cameHow = howItCame(place);
  for (const file of files) {
    await tx.keys.make('evidence', tx.now, { id: file.id, key: file.key });
    await tx.insert(EvidenceItem, itemRow(tx, file, place));
    await tx.insert(EvidenceCheck, { evidenceId: file.id, dueAt: tx.at, checkedAt: null, claimedUntil: null });
    const { name, sha256 } = file;
    // There is no case yet whose key could seal what is said of it.
    if (place.cases.length === 0) {
      const words = { title: 'Evidence added', evidenceId: file.id, name, sha256, ...cameHow };
      tx.record({ action: 'evidence.received', subject: place.reportId ?? '', detail: { keyId: file.id, words } });
    }
    for (const { id: caseId, keyId } of place.cases) {
      const number = next.get(caseId) ?? 1;
      next.set(caseId, number + 1);
      await tx.insert(CaseEvidence, { caseId, evidenceId: file.id, number });
      const title = copy === undefined ? `Evidence added: item ${number}` : `Copy of item ${copy.number} with parts hidden: item ${number}`;
      const words: EvidenceFact = { title, evidenceId: file.id, number, name, sha256, ...cameHow };
      tx.record({ action: 'evidence.received', subject: caseId, school: place.schoolId, detail: { keyId, words: { ...words } } });
    }
  }
}

/** Nobody else counts or numbers what belongs to a row until this unit of work ends. SQLite has only one writer at a time anyway. */
export async function holdStill(tx: Tx, table: 'case_file' | 'evidence_item' | 'report', id: string): Promise<void> {
  if (isPostgres(tx.manager)) await tx.query(`SELECT id FROM ${table} WHERE id = ? FOR UPDATE`, [id]);
}

/** How many items came with a report or draft and were not taken back. */
export async function countOf(tx: Tx, reportId: string): Promise<number> {
  const [counted] = await tx.query<{ items: number | string }>(
    'SELECT COUNT(*) AS items FROM evidence_item WHERE report_id = ? AND withdrawn_at IS NULL',
    [reportId],
  );
  return Number(counted?.items ?? 0);
}

function howItCame({ way, as, outOf }: EvidencePlace): Pick<EvidenceFact, 'way' | 'as' | 'outOf'> {
  return {
    ...(way === undefined ? {} : { way }),
    ...(as === undefined ? {} : { as }),
    ...(outOf === undefined ? {} : { outOf: { number: outOf.number, attachment: outOf.attachment } }),
  };
}

function itemRow(tx: Tx, file: ArrivedFile, { schoolId, reportId, how, description, copy, outOf }: EvidencePlace): EvidenceItem {
  const { id, key, name, type, bytes, sha256, sealedSha256, sealedBytes } = file;
  const words: EvidenceWords = {
    name,
    type,
    bytes,
    sha256,
    description,
    addedBy: tx.actor.accountId,
    addedByName: tx.actor.name,
    how,
    ...(copy === undefined ? {} : { copy }),
    ...(outOf === undefined ? {} : { takenFrom: { evidenceId: outOf.evidenceId, attachment: outOf.attachment } }),
  };
  return {
    id,
    schoolId,
    reportId,
    copyOf: copy?.of ?? null,
    takenFrom: outOf?.evidenceId ?? null,
    keyId: id,
    sealed: sealWords(key, 'evidence_item', id, words),
    storedSha256: sealedSha256,
    storedBytes: sealedBytes,
    receivedAt: tx.at,
    confirmedAt: copy === undefined ? null : tx.at,
    stoppedAt: null,
    purgedAt: null,
    withdrawnAt: null,
    damage: null,
    damagedAt: null,
    version: 1,
  };
}

/** After all that there is, be it a file or a link alone: a number that somebody may have written down is given to nothing else. */
export async function nextNumber(tx: Tx, caseId: string): Promise<number> {
  await holdStill(tx, 'case_file', caseId);
  const [last] = await tx.query<{ number: number | null }>(
    `SELECT MAX(number) AS number FROM (SELECT number FROM case_evidence WHERE case_id = ?
     UNION ALL SELECT number FROM evidence_sheet WHERE case_id = ?) given`,
    [caseId, caseId],
  );
  return (last?.number ?? 0) + 1;
}
