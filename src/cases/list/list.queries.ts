import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, caseRoles, type Reference } from '../../kernel/index.js';
import { placeholders, query } from '../../platform/database/sql.js';
import { casesWith, type WordTable, wordTables } from './cases-with.js';
import { type CaseFilter, onlyOpen, rangesOf } from './domain/case-filter.js';
import { listedWork, type ListedWork } from './listed-work.queries.js';
import { type Demand, type ListPage, readPage } from './read-page.js';
import { ageStretch, sortedStretch, type Stretch, waitingStretches, type Walk, wordStretch } from './walk.js';

/** A word that stands in no more cases than this is looked up first; commoner ones are tried on the newest cases. */
const fewCases = 1_000;

/** Pages of the cases that somebody may read: always through `case_reader`, on the account. Nothing is unsealed. */
@Injectable()
export class ListQueries {
  constructor(private readonly source: DataSource) {}

  /** Who may come to hold a case sees the list, though it be empty; everybody else once they were brought into one. */
  async mayList(actor: Actor): Promise<boolean> {
    if (actor.roles.some((role) => caseRoles.includes(role))) return true;
    const rows = await query(this.source.manager, 'SELECT case_id FROM case_reader WHERE account_id = ? LIMIT 1', [actor.accountId]);
    return rows.length > 0;
  }

  page(actor: Actor, filter: CaseFilter, walk: Walk, now: Date): Promise<ListPage> {
    const ranges = rangesOf(filter, now);
    const stretches = (way: Walk): readonly Stretch[] => {
      if (way.order === 'waiting') return waitingStretches(actor.accountId, ranges, way);
      return [onlyOpen(filter) ? sortedStretch(actor.accountId, ranges, way) : ageStretch(actor.accountId, way)];
    };
    return readPage(this.source.manager, stretches, demandsOf(filter), walk);
  }

  /** Newest first. @param groups every group has to match, by any of its hashes */
  async withWords({
    actor,
    groups,
    filter,
    from,
    now,
  }: {
    actor: Actor;
    groups: readonly (readonly string[])[];
    filter: CaseFilter;
    from: Pick<Walk, 'backwards' | 'from'>;
    now: Date;
  }): Promise<ListPage> {
    const { manager } = this.source;
    const tables = await wordTables(manager);
    const rarest = await rarestOf(manager, groups, tables);
    const stretches = (way: Walk): readonly Stretch[] => [
      rarest === null ? ageStretch(actor.accountId, way) : wordStretch(actor.accountId, casesWith(rarest, tables), way),
    ];
    const others = groups.filter((group) => group !== rarest).map((group) => hasWord(group, tables));
    const demands = [...others, ...demandsOf(filter), ...dueDemands(filter, now)];
    return readPage(manager, stretches, demands, { ...from, order: 'newest' });
  }

  /** Who holds the cases of a page, and what is open in them. */
  workOf({ cases }: ListPage): Promise<ListedWork> {
    return listedWork(
      this.source.manager,
      cases.map(({ caseId }) => caseId),
    );
  }

  /** Whether somebody may read the case that bears a reference. */
  async mayRead(actor: Actor, reference: Reference | null): Promise<boolean> {
    const rows = await query(
      this.source.manager,
      'SELECT f.id FROM case_file f JOIN case_reader r ON r.case_id = f.id AND r.account_id = ? WHERE f.reference = ?',
      [actor.accountId, reference ?? ''],
    );
    return rows.length > 0;
  }
}

function demandsOf({ kind, stages, held, read }: CaseFilter): Demand[] {
  return [
    ...(kind === null ? [] : [{ sql: 'f.kind = ?', parameters: [kind] }]),
    ...(stages.length === 0 ? [] : [{ sql: `f.stage IN (${placeholders(stages.length)})`, parameters: stages }]),
    ...(held.length === 1 ? [{ sql: `r.level ${held[0] === 'mine' ? '' : 'NOT '}IN ('manager', 'holder')`, parameters: [] }] : []),
    ...(read.includes('unopened') ? [{ sql: neverOpened, parameters: [] }] : []),
  ];
}

const neverOpened = `f.closed_at IS NULL AND EXISTS (SELECT 1 FROM case_seat s
  WHERE s.case_id = q.case_id AND s.account_id = r.account_id AND s.until_at IS NULL AND s.opened_at IS NULL)`;

function dueDemands(filter: CaseFilter, now: Date): Demand[] {
  if (filter.due.length === 0) return [];
  const ranges = rangesOf(filter, now);
  return [
    {
      sql: `(${ranges.map(() => '(r.sort_key >= ? AND r.sort_key < ?)').join(' OR ')})`,
      parameters: ranges.flatMap(({ from, to }) => [from, to]),
    },
  ];
}

/** Each hash is looked up by itself: an index finds one place in half the time that it takes to choose among several. */
function hasWord(hashes: readonly string[], tables: readonly WordTable[]): Demand {
  const each = tables.flatMap((table) => hashes.map(() => `EXISTS (SELECT 1 FROM ${table} w WHERE w.case_id = q.case_id AND w.hash = ?)`));
  return { sql: `(${each.join(' OR ')})`, parameters: tables.flatMap(() => hashes) };
}

/** The group that the fewest cases match, if they are few. */
async function rarestOf(
  manager: EntityManager,
  groups: readonly (readonly string[])[],
  tables: readonly WordTable[],
): Promise<readonly string[] | null> {
  let rarest: { group: readonly string[]; cases: number } | null = null;
  for (const group of groups) {
    const { sql, parameters } = casesWith(group, tables);
    const [counted] = await query<{ cases: number | string }>(manager, `SELECT COUNT(*) AS cases FROM (${sql} LIMIT ?) w`, [
      ...parameters,
      fewCases + 1,
    ]);
    const cases = Number(counted?.cases ?? 0);
    if (cases <= fewCases && (rarest === null || cases < rarest.cases)) rarest = { group, cases };
  }
  return rarest?.group ?? null;
}
