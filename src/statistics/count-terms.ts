import type { EntityManager } from 'typeorm';
import { dateTimeOf, type Day } from '../kernel/index.js';
import { query, type SqlValue } from '../platform/database/sql.js';
import { decidedRows, reportKinds } from '../rules/index.js';
import type { Sql } from './counted-cases.js';
import type { Period } from './domain/periods.js';
import type { TermCounts } from './domain/publish-year.js';

/** A school, the times to count by, each beginning where the one before ends, and which cases count. */
export interface Asked {
  readonly schoolId: string;
  readonly terms: readonly Period[];
  readonly counted: Sql;
}

/** One grouped statement for each table, however many cases there are. */
export async function countTerms(manager: EntityManager, asked: Asked): Promise<TermCounts[]> {
  const kinds = await byRow(manager, kindsIn(asked));
  const decided = await byRow(manager, decidedIn(asked));
  const steps = await stepsIn(manager, asked);
  return asked.terms.map((_, term) => {
    const { due = 0, onTime = 0, cases = 0 } = steps.get(term) ?? {};
    const ofKind = reportKinds.map((kind) => kinds.get(`${term} ${kind}`) ?? 0);
    return {
      cases: ofKind.reduce((sum, count) => sum + count, 0),
      kinds: ofKind,
      decided: decidedRows.map(({ key }) => decided.get(`${term} ${key}`) ?? 0),
      due,
      onTime,
      casesDue: cases,
    };
  });
}

/** How many of the cases that began in a year were closed when it ended. */
export async function countState(manager: EntityManager, asked: Asked): Promise<{ open: number; closed: number }> {
  const year = whole(asked.terms);
  const [row] = await query<{ cases: number | string; closed: number | string | null }>(
    manager,
    `SELECT COUNT(*) AS cases, SUM(CASE WHEN f.closed_at < ? THEN 1 ELSE 0 END) AS closed FROM case_file f
     WHERE f.school_id = ? AND f.received_at >= ? AND f.received_at < ? AND ${asked.counted.sql}`,
    [endOf(year), asked.schoolId, startOf(year.firstDay), endOf(year), ...asked.counted.values],
  );
  const closed = Number(row?.closed ?? 0);
  return { open: Number(row?.cases ?? 0) - closed, closed };
}

function kindsIn(asked: Asked): Sql {
  const { sql, values } = casesIn(asked);
  return { sql: `SELECT term, kind AS row_key, COUNT(*) AS n FROM (${sql}) c GROUP BY term, kind`, values };
}

/**
 * What a case was decided to be, read off the procedures that count in it: those that are open, and those that came to their own end. One that
 * triage replaced, or that ended because the harm threshold is not met, has no outcome and does not count.
 */
function decidedIn(asked: Asked): Sql {
  const { sql, values } = casesIn(asked);
  return {
    sql: `SELECT term, row_key, COUNT(DISTINCT id) AS n FROM (
        SELECT c.id, c.term, CASE WHEN i.id IS NOT NULL THEN 'undecided' ELSE COALESCE(p.pathway, 'none') END AS row_key FROM (${sql}) c
        LEFT JOIN case_pathway i ON i.case_id = c.id AND i.pathway = 'P0' AND i.closed_at IS NULL
        LEFT JOIN case_pathway p ON p.case_id = c.id AND p.pathway <> 'P0'
          AND (p.closed_at IS NULL OR EXISTS (SELECT 1 FROM outcome o WHERE o.pathway_id = p.id))
      ) d GROUP BY term, row_key`,
    values,
  };
}

function casesIn({ schoolId, terms, counted }: Asked): Sql {
  const year = whole(terms);
  const term = termOf('f.received_at', terms);
  return {
    sql: `SELECT f.id, f.kind, ${term.sql} AS term FROM case_file f WHERE f.school_id = ? AND f.received_at >= ? AND f.received_at < ? AND ${counted.sql}`,
    values: [...term.values, schoolId, startOf(year.firstDay), endOf(year), ...counted.values],
  };
}

interface StepsRow {
  term: number;
  due: number | string;
  on_time: number | string;
  cases: number | string;
}

/**
 * Steps of any counted case that were due then, whenever it began. What Heed does by itself is always on time and counts for nothing; nor does
 * the provisional time for the LADO, while nobody decided whether it is called for.
 */
async function stepsIn(manager: EntityManager, { schoolId, terms, counted }: Asked) {
  const year = whole(terms);
  const term = termOf('a.due_at', terms);
  const rows = await query<StepsRow>(
    manager,
    `SELECT term, COUNT(*) AS due, SUM(on_time) AS on_time, COUNT(DISTINCT case_id) AS cases FROM (
      SELECT ${term.sql} AS term, a.case_id, CASE WHEN a.done_at <= a.due_at THEN 1 ELSE 0 END AS on_time
      FROM case_file f JOIN case_action a ON a.case_id = f.id
      WHERE f.school_id = ? AND ${counted.sql} AND a.step IS NOT NULL AND a.owners <> 'system' AND a.cancelled_at IS NULL AND (a.step <> 'P0.3' OR a.done_at IS NOT NULL)
      AND a.due_at >= ? AND a.due_at < ?
    ) s GROUP BY term`,
    [...term.values, schoolId, ...counted.values, startOf(year.firstDay), endOf(year)],
  );
  return new Map(
    rows.map(({ term: index, due, on_time, cases }) => [
      Number(index),
      { due: Number(due), onTime: Number(on_time), cases: Number(cases) },
    ]),
  );
}

async function byRow(manager: EntityManager, { sql, values }: Sql): Promise<ReadonlyMap<string, number>> {
  const rows = await query<{ term: number; row_key: string; n: number | string }>(manager, sql, values);
  return new Map(rows.map(({ term, row_key, n }) => [`${term} ${row_key}`, Number(n)]));
}

/** Which of the times a moment lies in, the first being 0. */
function termOf(column: string, terms: readonly Period[]): Sql {
  if (terms.length === 1) return { sql: '0', values: [] };
  const ends: SqlValue[] = terms.slice(0, -1).map(endOf);
  return { sql: `CASE ${ends.map((_, index) => `WHEN ${column} < ? THEN ${index}`).join(' ')} ELSE ${terms.length - 1} END`, values: ends };
}

function whole(terms: readonly Period[]): Pick<Period, 'firstDay' | 'lastDay'> {
  return { firstDay: terms[0]?.firstDay ?? '', lastDay: terms.at(-1)?.lastDay ?? '' };
}

function startOf(day: Day): string {
  return dateTimeOf(day).startOf('day').toJSDate().toISOString();
}

/** The moment at which the next day begins. */
function endOf({ lastDay }: Pick<Period, 'lastDay'>): string {
  return dateTimeOf(lastDay).plus({ days: 1 }).startOf('day').toJSDate().toISOString();
}
