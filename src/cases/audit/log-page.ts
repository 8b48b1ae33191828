import type { EntityManager } from 'typeorm';
import { query, type SqlValue } from '../../platform/database/sql.js';

/** An entry of the log as it stands there: in the clear, and so without a name or a word of a case. */
export interface LogEntry {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  /** The appointments held at that moment, set apart by spaces. */
  readonly roles: string;
  readonly channel: string;
  readonly action: string;
  readonly subject: string;
}

/** Where a page of the log begins, and which way it goes. Never shown: it is sealed in the addresses. */
export interface LogWalk {
  readonly from: number | null;
  /** Towards the newest. */
  readonly newer: boolean;
}

export interface LogPage {
  readonly entries: readonly LogEntry[];
  readonly newer: LogWalk | null;
  readonly older: LogWalk | null;
}

interface Asked {
  /** Which entries are walked: what an index answers. SQL over `e`. */
  readonly where: string;
  /** What they must be beside that. SQL over `q`. */
  readonly demand?: string;
  readonly parameters: readonly SqlValue[];
  readonly demanded?: readonly SqlValue[];
  readonly walk: LogWalk;
  readonly size: number;
}

/** One page never looks through more than this. */
const looksThrough = 5_000;

/** A page of the log, newest first, by keyset. Also inside a unit of work, with its manager. */
export async function readLogPage(manager: EntityManager, asked: Asked): Promise<LogPage> {
  const { walk, size } = asked;
  const rows = await query<LogEntry>(manager, ...sqlOf(asked));
  const full = rows.length > size;
  const some = rows.slice(0, size);
  const end = full ? (some.at(-1)?.seq ?? null) : asked.demand === undefined ? null : await endOf(manager, asked);
  // The first page is always a whole one, also for whoever comes back to it.
  if (walk.newer && end === null && walk.from !== null) return readLogPage(manager, { ...asked, walk: { from: null, newer: false } });
  const entries = walk.newer ? some.toReversed() : some;
  const [first, last] = [entries[0]?.seq ?? walk.from, entries.at(-1)?.seq ?? walk.from];
  const onward = (from: number | null, newer: boolean): LogWalk | null => (from === null ? null : { from, newer });
  return walk.newer
    ? { entries, newer: onward(end, true), older: onward(last, false) }
    : { entries, newer: walk.from === null ? null : onward(first, true), older: onward(end, false) };
}

function sqlOf(asked: Asked): [string, SqlValue[]] {
  const { demand, parameters, demanded = [], walk, size } = asked;
  const depth = demand === undefined ? size + 1 : looksThrough;
  return [
    `SELECT q.seq, q.at, q.actor, q.roles, q.channel, q.action, q.subject FROM (${walked(asked)}) q
     ${demand === undefined ? '' : `WHERE ${demand}`} ORDER BY q.seq ${walk.newer ? 'ASC' : 'DESC'} LIMIT ?`,
    [...parameters, ...fromOf(walk), depth, ...demanded, size + 1],
  ];
}

/** Where looking stopped, when it stopped before the end. */
async function endOf(manager: EntityManager, asked: Asked): Promise<number | null> {
  const { parameters, walk } = asked;
  const [counted] = await query<{ looked: number | string; edge: number | null }>(
    manager,
    `SELECT COUNT(*) AS looked, ${walk.newer ? 'MAX' : 'MIN'}(q.seq) AS edge FROM (${walked(asked)}) q`,
    [...parameters, ...fromOf(walk), looksThrough],
  );
  return counted && Number(counted.looked) === looksThrough ? counted.edge : null;
}

function walked({ where, walk }: Asked): string {
  const from = walk.from === null ? '' : ` AND e.seq ${walk.newer ? '>' : '<'} ?`;
  return `SELECT e.seq, e.at, e.actor, e.roles, e.channel, e.action, e.subject, e.school FROM audit_entry e
          WHERE ${where}${from} ORDER BY e.seq ${walk.newer ? 'ASC' : 'DESC'} LIMIT ?`;
}

function fromOf({ from }: LogWalk): number[] {
  return from === null ? [] : [from];
}
