import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { type Actor, caseRoles } from '../../kernel/index.js';
import { query, type SqlValue } from '../../platform/database/sql.js';
import { type CaseFilter, type CaseOrder, onlyOpen, rangesOf } from './domain/case-filter.js';
import { type Position, readPage, type Scan, type ScanPage } from './scan.js';

/** A case as a list shows it: nothing of it is unsealed. */
export interface ListedCase extends Position {
  readonly level: string;
  readonly via: string;
  readonly reference: string;
  readonly kind: string;
  readonly stage: string;
  readonly closedAt: string | null;
  readonly reopenedAt: string | null;
}

/** A page of the cases that somebody may read: always through `case_reader`, on the account. */
@Injectable()
export class ListQueries {
  constructor(private readonly source: DataSource) {}

  /** Who may come to hold a case sees the list, though it be empty; everybody else once they were brought into one. */
  async mayList(actor: Actor): Promise<boolean> {
    if (actor.roles.some((role) => caseRoles.includes(role))) return true;
    const rows = await query(this.source.manager, 'SELECT case_id FROM case_reader WHERE account_id = ? LIMIT 1', [actor.accountId]);
    return rows.length > 0;
  }

  page(actor: Actor, filter: CaseFilter, order: CaseOrder, from: ScanPage, now: Date): Promise<Found> {
    return readPage(scansOf(this.source.manager, actor.accountId, filter, order, now), order, from);
  }
}
