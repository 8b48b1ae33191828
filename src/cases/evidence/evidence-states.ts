import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';
import { type EvidenceState, stateOf } from './domain/evidence-state.js';

interface Moments {
  id: string;
  confirmed_at: string | null;
  stopped_at: string | null;
}

/** How far each item has come that was not taken back, for whoever copies files and knows no cases. @param id one of them, instead of all */
export async function evidenceStatesIn(manager: EntityManager, id?: string): Promise<{ id: string; state: EvidenceState }[]> {
  const rows = await query<Moments>(
    manager,
    `SELECT id, confirmed_at, stopped_at FROM evidence_item WHERE withdrawn_at IS NULL${id === undefined ? '' : ' AND id = ?'} ORDER BY id`,
    id === undefined ? [] : [id],
  );
  return rows.map((row) => ({ id: row.id, state: stateOf({ confirmedAt: row.confirmed_at, stoppedAt: row.stopped_at }) }));
}
