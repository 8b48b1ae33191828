import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseLevel } from '../../access/index.js';
import type { Actor } from '../../kernel/index.js';
import { query, type SqlValue } from '../../platform/database/sql.js';
import type { ReportKind, Stage } from '../../rules/index.js';
import { rangesOf, noFilter } from '../list/domain/case-filter.js';
import { ListQueries } from '../list/list.queries.js';
import { type ListedAction, openActionsOf } from '../list/listed-work.queries.js';

/** An open case as its reader’s day sees it: nothing of it is unsealed. */
export interface DayCase {
  readonly caseId: string;
  /** Whose day it is. */
  readonly accountId: string;
  readonly reference: string;
  readonly kind: ReportKind;
  readonly stage: Stage;
  readonly sortKey: string;
  readonly receivedAt: Date;
  readonly level: CaseLevel;
  readonly via: string;
  /** Whether nobody who holds it has opened it. */
  readonly unread: boolean;
}

/** Everything of which one person’s day is made. */
export interface DayWork {
  readonly cases: readonly DayCase[];
  /** Ids of those that this person never opened. */
  readonly unopened: ReadonlySet<string>;
  readonly actions: readonly ListedAction[];
  /** Which parts go on beyond what was looked at. */
  readonly goesOn: { readonly late: boolean; readonly fresh: boolean; readonly week: boolean; readonly others: boolean };
}

/** So many cases of each part are looked at: more than anybody works through in a day. */
const looked = 20;
/** Of the latest that somebody never opened, closed ones among them. */
const unopenedLooked = 100;

/** What waits for one person: always through `case_reader`, on the account, so that a hidden case counts for nothing. */
@Injectable()
export class DayQueries {
  constructor(
    private readonly source: DataSource,
    private readonly list: ListQueries,
  ) {}

  /** Null for whoever neither handles cases nor was ever brought into one. */
  async of(actor: Actor, now: Date): Promise<DayWork | null> {
    if (!(await this.list.mayList(actor))) return null;
    const { accountId } = actor;
    const [until] = rangesOf({ ...noFilter, due: ['this_week'] }, now);
    const [late, week, later, undated] = [
      await this.waiting(accountId, '0', `0${now.toISOString()}`),
      await this.waiting(accountId, `0${now.toISOString()}`, until?.to ?? '0'),
      await this.waiting(accountId, until?.to ?? '0', '09'),
      await this.waiting(accountId, '09', '1'),
    ];
    const [paused, unopened] = [await this.paused(accountId), await this.unopened(accountId)];
    const all = [late, week, later, undated, paused, unopened].flat();
    const cases = [...new Map(all.map((one) => [one.caseId, one])).values()];
    const isFull = (part: readonly DayCase[]): boolean => part.length >= looked;
    return {
      cases,
      unopened: new Set(unopened.map(({ caseId }) => caseId)),
      actions: await openActionsOf(
        this.source.manager,
        cases.map(({ caseId }) => caseId),
        'with a time',
      ),
      goesOn: {
        late: isFull(late),
        week: isFull(week),
        fresh: isFull(unopened),
        others: [late, week, later, undated, paused].some(isFull),
      },
    };
  }

  /** Of what waits for this person first, from one place in their list to another. */
  private waiting(accountId: string, from: string, to: string): Promise<DayCase[]> {
    return this.cases(
      `(SELECT case_id FROM case_reader WHERE account_id = ? AND sort_key >= ? AND sort_key < ? ORDER BY sort_key, case_id LIMIT ?) q`,
      [accountId, from, to, looked],
      'f.closed_at IS NULL ORDER BY r.sort_key, r.case_id',
      accountId,
    );
  }

  /** The latest claims of this person to an open case that they never opened. */
  private unopened(accountId: string): Promise<DayCase[]> {
    return this.cases(
      `(SELECT DISTINCT case_id FROM (SELECT case_id FROM case_seat
          WHERE account_id = ? AND until_at IS NULL AND opened_at IS NULL ORDER BY from_at DESC LIMIT ?) latest) q`,
      [accountId, unopenedLooked],
      `f.closed_at IS NULL ORDER BY r.sort_key, r.case_id LIMIT ${looked}`,
      accountId,
    );
  }

  /** What somebody outside said to wait with, and this person holds. */
  private paused(accountId: string): Promise<DayCase[]> {
    return this.cases(
      `(SELECT c.id AS case_id FROM school s CROSS JOIN case_file c WHERE c.school_id = s.id AND c.stage = 'paused') q`,
      [],
      `r.level IN ('manager', 'holder') LIMIT ${looked}`,
      accountId,
    );
  }

  private async cases(q: string, parameters: readonly SqlValue[], demand: string, accountId: string): Promise<DayCase[]> {
    const rows = await query<Row>(
      this.source.manager,
      `SELECT q.case_id, f.reference, f.kind, f.stage, f.opened_at, r.sort_key, r.received_at, r.level, r.via
       FROM ${q} CROSS JOIN case_reader r CROSS JOIN case_file f
       WHERE r.case_id = q.case_id AND r.account_id = ? AND f.id = q.case_id AND ${demand}`,
      [...parameters, accountId],
    );
    return rows.map(({ case_id, opened_at, sort_key, received_at, ...same }) => ({
      ...same,
      caseId: case_id,
      accountId,
      sortKey: sort_key,
      receivedAt: new Date(received_at),
      unread: opened_at === null,
    }));
  }
}

type Row = Pick<DayCase, 'reference' | 'kind' | 'stage' | 'level' | 'via'> &
  Record<'case_id' | 'sort_key' | 'received_at', string> & { opened_at: string | null };
