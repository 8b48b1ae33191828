import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import { type EvidenceState, type ScanOutcome, stateOf } from './domain/evidence-state.js';
import { latestOutcomeOf } from './scanning/scans-of.js';

interface Moments {
  id: string;
  stored_sha256: string;
  confirmed_at: string | null;
  stopped_at: string | null;
  scan: ScanOutcome | null;
}

/** Of one item: how far it has come, and the fingerprint of its sealed bytes as its record says. */
export interface StoredState {
  readonly id: string;
  readonly state: EvidenceState;
  readonly storedSha256: string;
}

/** How far each item has come that was not taken back or purged, for whoever copies files and knows no cases. @param id one of them, instead of all */
export async function evidenceStatesIn(
  manager: EntityManager,
  { scannerIsSet, id }: { readonly scannerIsSet: boolean; readonly id?: string },
): Promise<StoredState[]> {
  const rows = await query<Moments>(
    manager,
    `SELECT e.id, e.stored_sha256, e.confirmed_at, e.stopped_at, ${latestOutcomeOf('e')} AS scan
     FROM evidence_item e WHERE e.withdrawn_at IS NULL AND e.purged_at IS NULL${id === undefined ? '' : ' AND e.id = ?'} ORDER BY e.id`,
    id === undefined ? [] : [id],
  );
  return rows.map(({ id, stored_sha256, confirmed_at, stopped_at, scan }) => ({
    id,
    state: stateOf({ confirmedAt: confirmed_at, stoppedAt: stopped_at, scan, scannerIsSet }),
    storedSha256: stored_sha256,
  }));
}
