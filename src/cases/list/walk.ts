import type { SqlValue } from '../../platform/database/sql.js';
import type { casesWith } from './cases-with.js';
import type { CaseOrder, KeyRange } from './domain/case-filter.js';

/** Where a case stands in a list: the value that it is ordered by, then its id. Pages go on from here, so that nothing is counted or skipped over. */
export interface Position {
  readonly key: string;
  readonly caseId: string;
}

/** Which way a list is walked, and from where. */
export interface Walk {
  readonly order: CaseOrder;
  /** Towards the beginning: what a "previous" link asks for. */
  readonly backwards: boolean;
  readonly from: Position | null;
}

/** A part of a reader's list that one query can walk. */
export interface Stretch {
  readonly accountId: string;
  readonly tables: string;
  readonly where: string;
  readonly parameters: readonly SqlValue[];
  /** What it is ordered by: a column of an index, or an expression that keeps the planner from walking the wrong one. */
  readonly key: string;
}

export function keyColumn(order: CaseOrder): 'sort_key' | 'received_at' {
  return order === 'waiting' ? 'sort_key' : 'received_at';
}

export function isDescending({ order, backwards }: Walk): boolean {
  return (order === 'newest') !== backwards;
}

/** By what waits first: one stretch of `case_reader_list` for each range, in the order of the walk. */
export function waitingStretches(accountId: string, ranges: readonly KeyRange[], walk: Walk): readonly Stretch[] {
  const ordered = walk.backwards ? ranges.toReversed() : ranges;
  return ordered.flatMap((range) => {
    const bounds = boundsOf(range, walk);
    if (bounds === null) return [];
    return {
      accountId,
      tables: 'case_reader r',
      where: ['r.account_id = ?', ...bounds.map(({ sql }) => sql)].join(' AND '),
      parameters: [accountId, ...bounds.flatMap(({ parameters }) => parameters)],
      key: 'r.sort_key',
    };
  });
}

/** By age, through the index that is in that order. */
export function ageStretch(accountId: string, walk: Walk): Stretch {
  const bounds = keyset('r.received_at', walk);
  return {
    accountId,
    tables: 'case_reader r',
    where: ['r.account_id = ?', ...bounds.map(({ sql }) => sql)].join(' AND '),
    parameters: [accountId, ...bounds.flatMap(({ parameters }) => parameters)],
    key: 'r.received_at',
  };
}

/** By age, where only a few can be meant: those are found first and ordered then. */
export function sortedStretch(accountId: string, ranges: readonly KeyRange[], walk: Walk): Stretch {
  const within = ranges.map(({ to }) => `(r.account_id = ? AND r.sort_key >= ?${to === null ? '' : ' AND r.sort_key < ?'})`);
  return sorted(
    accountId,
    'case_reader r',
    `(${within.join(' OR ')})`,
    ranges.flatMap(({ from, to }) => [accountId, from, ...(to === null ? [] : [to])]),
    walk,
  );
}

/** By age, where one of the words looked for stands in few cases. */
export function wordStretch(accountId: string, { sql, parameters }: ReturnType<typeof casesWith>, walk: Walk): Stretch {
  const tables = `(SELECT DISTINCT case_id FROM (${sql}) f) w CROSS JOIN case_reader r`;
  return sorted(accountId, tables, 'r.case_id = w.case_id AND r.account_id = ?', [...parameters, accountId], walk);
}

function sorted(accountId: string, tables: string, where: string, parameters: readonly SqlValue[], walk: Walk): Stretch {
  const key = `(r.received_at || '')`;
  const from = keyset(key, walk);
  return {
    accountId,
    tables,
    where: [where, ...from.map(({ sql }) => sql)].join(' AND '),
    parameters: [...parameters, ...from.flatMap((one) => one.parameters)],
    key,
  };
}

interface Bound {
  readonly sql: string;
  readonly parameters: readonly SqlValue[];
}

function keyset(column: string, walk: Walk): readonly Bound[] {
  const { from } = walk;
  return from === null
    ? []
    : [{ sql: `(${column}, r.case_id) ${isDescending(walk) ? '<' : '>'} (?, ?)`, parameters: [from.key, from.caseId] }];
}

/** Null when the walk has already passed the range. Never two bounds on one side: an index takes only one of them. */
function boundsOf(range: KeyRange, walk: Walk): readonly Bound[] | null {
  const lower: Bound = { sql: 'r.sort_key >= ?', parameters: [range.from] };
  const upper: readonly Bound[] = range.to === null ? [] : [{ sql: 'r.sort_key < ?', parameters: [range.to] }];
  const { from } = walk;
  if (from === null) return [lower, ...upper];
  const below = from.key < range.from;
  const above = range.to !== null && from.key >= range.to;
  if (walk.backwards) return below ? null : above ? [lower, ...upper] : [lower, ...keyset('r.sort_key', walk)];
  return above ? null : below ? [lower, ...upper] : [...keyset('r.sort_key', walk), ...upper];
}
