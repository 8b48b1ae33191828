import type { EntityManager } from 'typeorm';
import { isPostgres, query, type SqlValue } from '../../platform/database/sql.js';
import { isDescending, keyColumn, type Position, type Stretch, type Walk } from './walk.js';

/** A case as a list shows it: nothing of it is unsealed. */
export interface ListedCase {
  readonly caseId: string;
  readonly sortKey: string;
  readonly receivedAt: string;
  readonly level: string;
  readonly via: string;
  readonly reference: string;
  readonly kind: string;
  readonly stage: string;
  /** Another case goes on for it. */
  readonly stopped: boolean;
  /** Or since when another case goes on for it. */
  readonly closedAt: string | null;
  readonly reopenedAt: string | null;
}

/** What a case must be beside standing in the stretch: SQL over `f`, the case, `r`, its row in the reader's list, and `q`, its id alone. */
export interface Demand {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

export interface ListPage {
  readonly cases: readonly ListedCase[];
  readonly previous: Position | null;
  readonly next: Position | null;
}

export const casesOnPage = 20;

/** One page never looks through more than this: what is rare is looked for page by page. */
const looksThrough = 1_500;

/**
 * What is common stands among the first few. SQLite stops by itself once the page is full; PostgreSQL may plan to look through all of them,
 * and so is asked for more only when few did not do.
 */
function looks(manager: EntityManager): readonly number[] {
  return isPostgres(manager) ? [100, 500, looksThrough] : [looksThrough];
}

/** A page of a list, and where it goes on. @param stretches those that the walk meets, in its order */
export async function readPage(
  manager: EntityManager,
  stretches: (walk: Walk) => readonly Stretch[],
  demands: readonly Demand[],
  walk: Walk,
): Promise<ListPage> {
  const { found, more } = await gather(manager, stretches(walk), demands, walk);
  // The first page is always a whole one, also for whoever comes back to it.
  if (walk.backwards && more === null) return readPage(manager, stretches, demands, { ...walk, backwards: false, from: null });
  const cases = walk.backwards ? found.toReversed() : found;
  if (walk.backwards) return { cases, previous: more, next: positionOf(cases.at(-1), walk) ?? walk.from };
  return { cases, previous: walk.from === null ? null : (positionOf(cases[0], walk) ?? walk.from), next: more };
}

async function gather(
  manager: EntityManager,
  stretches: readonly Stretch[],
  demands: readonly Demand[],
  walk: Walk,
): Promise<{ found: ListedCase[]; more: Position | null }> {
  const found: ListedCase[] = [];
  for (const stretch of stretches) {
    const wanted = casesOnPage + 1 - found.length;
    found.push(...(await foundIn(manager, stretch, demands, walk, wanted)));
    if (found.length > casesOnPage) return { found: found.slice(0, casesOnPage), more: positionOf(found[casesOnPage - 1], walk) };
    const end = demands.length === 0 ? null : await endOf(manager, stretch, walk);
    if (end !== null) return { found, more: end };
  }
  return { found, more: null };
}

async function foundIn(
  manager: EntityManager,
  stretch: Stretch,
  demands: readonly Demand[],
  walk: Walk,
  wanted: number,
): Promise<ListedCase[]> {
  let rows: Row[] = [];
  for (const depth of demands.length === 0 ? [wanted] : looks(manager)) {
    rows = await query<Row>(manager, ...matching(stretch, demands, walk, depth, wanted));
    if (rows.length === wanted) break;
  }
  return rows.map(listed);
}

function matching(stretch: Stretch, demands: readonly Demand[], walk: Walk, depth: number, wanted: number): [string, SqlValue[]] {
  const way = isDescending(walk) ? 'DESC' : 'ASC';
  const column = keyColumn(walk.order);
  return [
    `SELECT q.case_id, r.sort_key, r.received_at, r.level, r.via, f.reference, f.kind, f.stage, COALESCE(f.closed_at, f.merged_at) AS closed_at, f.merged_at, f.reopened_at
     FROM (${walked(stretch, walk)} LIMIT ?) q CROSS JOIN case_reader r CROSS JOIN case_file f
     WHERE ${['r.case_id = q.case_id AND r.account_id = ? AND f.id = q.case_id', ...demands.map(({ sql }) => sql)].join(' AND ')}
     ORDER BY q.${column} ${way}, q.case_id ${way} LIMIT ?`,
    [...stretch.parameters, depth, stretch.accountId, ...demands.flatMap(({ parameters }) => parameters), wanted],
  ];
}

/** Where looking stopped, when it stopped before the end of the stretch. */
async function endOf(manager: EntityManager, stretch: Stretch, walk: Walk): Promise<Position | null> {
  const [far, near] = isDescending(walk) ? ['ASC', 'MIN'] : ['DESC', 'MAX'];
  const column = keyColumn(walk.order);
  const within = `FROM (${walked(stretch, walk)} LIMIT ?) q`;
  const [counted] = await query<{ looked: number | string; edge: string | null }>(
    manager,
    `SELECT COUNT(*) AS looked, ${near}(q.${column}) AS edge ${within}`,
    [...stretch.parameters, looksThrough],
  );
  if (!counted || counted.edge === null || Number(counted.looked) < looksThrough) return null;
  const [last] = await query<{ case_id: string }>(
    manager,
    `SELECT q.case_id ${within} WHERE q.${column} = ? ORDER BY q.case_id ${far} LIMIT 1`,
    [...stretch.parameters, looksThrough, counted.edge],
  );
  return last ? { key: counted.edge, caseId: last.case_id } : null;
}

/** Of each row only what stands in the index that is walked: most rows are looked at for their case alone. */
function walked({ tables, where, key }: Stretch, walk: Walk): string {
  const way = isDescending(walk) ? 'DESC' : 'ASC';
  return `SELECT r.case_id, r.${keyColumn(walk.order)} FROM ${tables} WHERE ${where} ORDER BY ${key} ${way}, r.case_id ${way}`;
}

function positionOf(row: ListedCase | undefined, { order }: Walk): Position | null {
  return row === undefined ? null : { key: order === 'waiting' ? row.sortKey : row.receivedAt, caseId: row.caseId };
}

type Row = Record<'case_id' | 'sort_key' | 'received_at' | 'level' | 'via' | 'reference' | 'kind' | 'stage', string> &
  Record<'closed_at' | 'merged_at' | 'reopened_at', string | null>;

function listed(row: Row): ListedCase {
  const { case_id, sort_key, received_at, closed_at, merged_at, reopened_at, ...same } = row;
  return {
    ...same,
    caseId: case_id,
    sortKey: sort_key,
    receivedAt: received_at,
    closedAt: closed_at,
    stopped: merged_at !== null,
    reopenedAt: reopened_at,
  };
}
