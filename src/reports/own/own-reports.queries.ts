import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, parseReference, type Reference } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { query } from '../../platform/database/sql.js';
import type { ReportKind, Stage } from '../../rules/index.js';

/** One line of "My reports": nothing of it is unsealed. */
export interface ListedReport {
  readonly id: string;
  readonly reference: Reference;
  readonly kind: ReportKind;
  readonly sentAt: Date;
  readonly stage: Stage;
  /** Something about it waits to be read. */
  readonly waits: boolean;
}

export const reportsOnPage = 20;

@Injectable()
export class OwnReportsQueries {
  constructor(
    private readonly source: DataSource,
    private readonly hash: KeyedHash,
  ) {}

  /** A page that follows the report with a reference; the first page for anything else. */
  async pageAfter(actor: Actor, typed: unknown): Promise<ListedReport[]> {
    const [last] = await query<{ id: string; sent_at: string }>(
      this.source.manager,
      'SELECT id, sent_at FROM report WHERE reference = ? AND reporter_hash = ?',
      [parseReference(typed) ?? '', this.hash.of('reporter', actor.accountId)],
    );
    return this.newest(actor, reportsOnPage + 1, last ?? null);
  }

  /** Newest first. @param before the last of the page before */
  async newest(actor: Actor, most: number, before: { sent_at: string; id: string } | null = null): Promise<ListedReport[]> {
    const after = before === null ? '' : 'AND (r.sent_at < ? OR (r.sent_at = ? AND r.id < ?))';
    const rows = await query<{ id: string; reference: Reference; kind: ReportKind; sent_at: string; stage: Stage; waits: string | null }>(
      this.source.manager,
      `SELECT r.id, r.reference, r.kind, r.sent_at,
         (SELECT MIN(n.id) FROM notice n WHERE n.account_id = ? AND n.subject = r.id AND n.read_at IS NULL) AS waits,
         (SELECT f.stage FROM case_report c JOIN case_file f ON f.id = c.case_id WHERE c.report_id = r.id
          AND c.borrowed_at IS NULL ORDER BY f.id LIMIT 1) AS stage
       FROM report r WHERE r.reporter_hash = ? ${after} ORDER BY r.sent_at DESC, r.id DESC LIMIT ?`,
      [
        actor.accountId,
        this.hash.of('reporter', actor.accountId),
        ...(before === null ? [] : [before.sent_at, before.sent_at, before.id]),
        most,
      ],
    );
    return rows.map(({ sent_at, waits, ...row }) => ({ ...row, sentAt: new Date(sent_at), waits: waits !== null }));
  }
}
