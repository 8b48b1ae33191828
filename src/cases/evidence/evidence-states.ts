import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import { type EvidenceState, stateOf } from './domain/evidence-state.js';

interface Moments {
  id: string;
  stored_sha256: string;
  confirmed_at: string | null;
  stopped_at: string | null;
}

/** Of one item: how far it has come, and the fingerprint of its sealed bytes as its record says. */
export interface StoredState {
  readonly id: string;
  readonly state: EvidenceState;
  readonly storedSha256: string;
}

/** How far each item has come that was not taken back, for whoever copies files and knows no cases. @param id one of them, instead of all */
export async function evidenceStatesIn(manager: EntityManager, id?: string): Promise<StoredState[]> {
  const rows = await query<Moments>(
    manager,
    `SELECT id, stored_sha256, confirmed_at, stopped_at FROM evidence_item WHERE withdrawn_at IS NULL${id === undefined ? '' : ' AND id = ?'} ORDER BY id`,
    id === undefined ? [] : [id],
  );
  return rows.map(({ id, stored_sha256, confirmed_at, stopped_at }) => ({
    id,
    state: stateOf({ confirmedAt: confirmed_at, stoppedAt: stopped_at }),
    storedSha256: stored_sha256,
  }));
}
