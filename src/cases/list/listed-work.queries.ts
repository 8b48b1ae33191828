import type { EntityManager } from 'typeorm';
import { placeholders, query } from '../../platform/database/sql.js';

export interface ListedAction {
  readonly id: string;
  readonly caseId: string;
  readonly step: string | null;
  readonly owners: readonly string[];
  readonly ownerAccountId: string | null;
  readonly dueAt: string | null;
}

/** Who holds the cases of one page, and what is open in them: what of it stands in the clear. */
export interface ListedWork {
  /** Case id to the role in which it is held. */
  readonly heldAs: ReadonlyMap<string, string>;
  readonly actions: readonly ListedAction[];
}

export async function listedWork(manager: EntityManager, caseIds: readonly string[]): Promise<ListedWork> {
  if (caseIds.length === 0) return { heldAs: new Map(), actions: [] };
  const marks = placeholders(caseIds.length);
  const holders = await query<{ case_id: string; via: string }>(
    manager,
    `SELECT case_id, via FROM case_reader WHERE case_id IN (${marks}) AND level IN ('manager', 'holder')
       ORDER BY CASE level WHEN 'manager' THEN 1 ELSE 0 END, via DESC`,
    caseIds,
  );
  return {
    // The manager comes last and so stays.
    heldAs: new Map(holders.map(({ case_id, via }) => [case_id, via])),
    actions: await openActionsOf(manager, caseIds),
  };
}

/** What is open in some cases: what of it stands in the clear. */
export async function openActionsOf(
  manager: EntityManager,
  caseIds: readonly string[],
  only: 'all' | 'with a time' = 'all',
): Promise<ListedAction[]> {
  if (caseIds.length === 0) return [];
  const rows = await query<Record<'id' | 'case_id' | 'owners', string> & Record<'step' | 'owner_account_id' | 'due_at', string | null>>(
    manager,
    `SELECT id, case_id, step, owners, owner_account_id, due_at FROM case_action
     WHERE case_id IN (${placeholders(caseIds.length)}) AND done_at IS NULL AND cancelled_at IS NULL
     ${only === 'all' ? '' : 'AND due_at IS NOT NULL'} ORDER BY opened_at, id`,
    caseIds,
  );
  return rows.map(({ id, case_id, step, owners, owner_account_id, due_at }) => ({
    id,
    caseId: case_id,
    step,
    owners: owners.split(' '),
    ownerAccountId: owner_account_id,
    dueAt: due_at,
  }));
}
