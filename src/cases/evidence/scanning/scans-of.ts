import type { Tx } from '../../../audit/index.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { ScanOutcome } from '../domain/evidence-state.js';

/** What the sealed part of a scan says. */
export interface ScanWords {
  /** Such as `ClamAV 1.4.3/27432/Thu Nov 26 09:31:00 2026`. */
  readonly scanner: string;
  /** What was found, as the scanner calls it. */
  readonly signature: string | null;
}

/** The latest scan of an item, its words still sealed. */
export interface StoredScan {
  readonly id: string;
  readonly outcome: ScanOutcome;
  readonly scannedAt: string;
  readonly sealed: string;
}

/** By item. Items that were never scanned are left out. */
export async function scansOf(tx: Pick<Tx, 'query'>, evidenceIds: readonly string[]): Promise<ReadonlyMap<string, StoredScan>> {
  const latest = new Map<string, StoredScan>();
  for (let at = 0; at < evidenceIds.length; at += 500) {
    const some = evidenceIds.slice(at, at + 500);
    const rows = await tx.query<{ id: string; evidence_id: string; outcome: ScanOutcome; scanned_at: string; sealed: string }>(
      `SELECT id, evidence_id, outcome, scanned_at, sealed FROM evidence_scan WHERE evidence_id IN (${placeholders(some.length)})
       ORDER BY scanned_at, id`,
      some,
    );
    for (const { id, evidence_id, outcome, scanned_at, sealed } of rows)
      latest.set(evidence_id, { id, outcome, scannedAt: scanned_at, sealed });
  }
  return latest;
}

/** SQL for the outcome of the latest scan of an item. @param item the name of `evidence_item` in the query */
export function latestOutcomeOf(item: string): string {
  return `(SELECT s.outcome FROM evidence_scan s WHERE s.evidence_id = ${item}.id ORDER BY s.scanned_at DESC, s.id DESC LIMIT 1)`;
}
