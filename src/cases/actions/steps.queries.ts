import type { Tx } from '../../audit/index.js';
import { isId } from '../../kernel/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { placeholders } from '../../platform/database/sql.js';
import { type Step, withOwnTime } from '../../procedures/index.js';
import type { PathwayKey } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { procedures } from './calendar.js';
import type { ActionWords } from './action-words.js';
import type { PathwayWords } from './pathway-rows.js';

/** An action as it stands, its words unsealed: a step of a procedure, or free. */
export interface ActionLine {
  readonly id: string;
  readonly pathwayId: string | null;
  /** Null for a free action, and for a step of an older edition. */
  readonly step: Step | null;
  readonly owners: readonly string[];
  readonly ownerAccountId: string | null;
  readonly dueAt: Date | null;
  readonly openedAt: Date;
  readonly doneAt: Date | null;
  readonly cancelledAt: Date | null;
  readonly words: ActionWords;
  readonly version: number;
}

export interface PathwayLine {
  readonly id: string;
  readonly key: PathwayKey;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly words: PathwayWords;
  readonly version: number;
}

/** The procedures of a case and everything to do in it. */
export interface CaseWork {
  readonly pathways: readonly PathwayLine[];
  /** In the order of the procedures; free actions in the order in which they were added. */
  readonly actions: readonly ActionLine[];
  /** Account id to name, of everybody whom an action names. */
  readonly names: ReadonlyMap<string, string>;
}

type Row = Record<'id' | 'sealed' | 'opened_at', string> & { version: number };
type ActionRow = Row & { owners: string } & Record<
    'pathway_id' | 'step' | 'owner_account_id' | 'due_at' | 'done_at' | 'cancelled_at',
    string | null
  >;

/** Inside a look or a change: the words are sealed. */
export async function workOf(tx: Tx, file: OpenCase): Promise<CaseWork> {
  const pathways = await tx.query<Row & { pathway: PathwayKey; closed_at: string | null }>(
    'SELECT id, pathway, opened_at, closed_at, sealed, version FROM case_pathway WHERE case_id = ? ORDER BY opened_at, id',
    [file.row.id],
  );
  const rows = await tx.query<ActionRow>(
    `SELECT id, pathway_id, step, owners, owner_account_id, due_at, opened_at, done_at, cancelled_at, sealed, version
     FROM case_action WHERE case_id = ? ORDER BY opened_at, id`,
    [file.row.id],
  );
  const lines = pathways.map(({ id, pathway, opened_at, closed_at, sealed, version }): PathwayLine => ({
    id,
    key: pathway,
    openedAt: new Date(opened_at),
    closedAt: momentOrNull(closed_at),
    words: openWords<PathwayWords>(file.key, 'case_pathway', id, sealed),
    version,
  }));
  const times = new Map(lines.map(({ id, words }) => [id, words.times]));
  const actions = rows.map((row) => actionLine(row, file.key, times.get(row.pathway_id ?? '')));
  return {
    pathways: lines,
    actions,
    names: await accountNames(
      tx,
      actions.flatMap(({ ownerAccountId, words }) => [ownerAccountId, words.doneBy]),
    ),
  };
}

/** Names of accounts by id; whatever is no account id is left out. */
export async function accountNames(tx: Tx, ids: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(ids)].filter(isId);
  const names = new Map<string, string>();
  for (let at = 0; at < wanted.length; at += 500) {
    const some = wanted.slice(at, at + 500);
    const rows = await tx.query<{ id: string; name: string }>(
      `SELECT id, name FROM account WHERE id IN (${placeholders(some.length)})`,
      some,
    );
    for (const { id, name } of rows) names.set(id, name);
  }
  return names;
}

/** @param times those that the school had set when its pathway began */
function actionLine(row: ActionRow, key: Buffer, times: PathwayWords['times']): ActionLine {
  const step = row.step === null ? null : procedures.step(row.step);
  return {
    id: row.id,
    pathwayId: row.pathway_id,
    step: step === null ? null : withOwnTime(step, times),
    owners: row.owners.split(' ').filter((owner) => owner !== ''),
    ownerAccountId: row.owner_account_id,
    dueAt: momentOrNull(row.due_at),
    openedAt: new Date(row.opened_at),
    doneAt: momentOrNull(row.done_at),
    cancelledAt: momentOrNull(row.cancelled_at),
    words: openWords<ActionWords>(key, 'case_action', row.id, row.sealed),
    version: row.version,
  };
}

function momentOrNull(at: string | null): Date | null {
  return at === null ? null : new Date(at);
}
