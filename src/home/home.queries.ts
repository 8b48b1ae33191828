import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type OpenRequest, SecondStepRequests } from '../accounts/index.js';
import { leftAfterwards, LockedList, readSortKey } from '../cases/index.js';
import { type Actor, Clock } from '../kernel/index.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { relativesWaiting } from '../people/index.js';
import type { NoticeKind } from '../notifications/index.js';
import { query } from '../platform/database/sql.js';
import type { ReportKind } from '../rules/index.js';

/** Something that was not read yet, with the reference that it leads to; null where it leads nowhere. */
export interface UnreadNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly reference: string | null;
  /** Whose mail is refused, or comes back. */
  readonly about: string | null;
  readonly madeAt: Date;
}

export interface Adviser {
  readonly name: string;
  readonly phone: string | null;
}

/** What is still to do in a case that is over. */
export interface AfterCase {
  readonly reference: string;
  readonly kind: ReportKind;
  readonly dueAt: Date | null;
}

const noticesShown = 10;
const afterwardsShown = 5;

@Injectable()
export class HomeQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
    private readonly resets: SecondStepRequests,
    private readonly lockedList: LockedList,
  ) {}

  /** Resets of six-digit codes that wait for this person. */
  requests(actor: Actor): Promise<OpenRequest[]> {
    return this.resets.concerning(actor);
  }

  /** Declarations about relatives that wait for this person's answer; null for those who answer none. */
  relatives(actor: Actor): Promise<number | null> {
    return relativesWaiting(this.source.manager, actor, this.clock.now());
  }

  /** Files that are locked, hang on no case, and wait for the police and for this person. */
  async locked(actor: Actor): Promise<number> {
    return (await this.lockedList.of(actor)).filter(({ purgedAt }) => purgedAt === null).length;
  }

  /** What is still to do in cases that are over: asking how people are, and seeing to whoever spoke up. */
  async afterwards({ accountId }: Actor): Promise<AfterCase[]> {
    const rows = await query<{ reference: string; kind: ReportKind; sort_key: string }>(
      this.source.manager,
      `SELECT f.reference, f.kind, r.sort_key FROM case_reader r JOIN case_file f ON f.id = r.case_id
       WHERE r.account_id = ? AND r.sort_key >= ? AND r.sort_key < ? ORDER BY r.sort_key, r.case_id LIMIT ?`,
      [accountId, leftAfterwards.from, leftAfterwards.to, afterwardsShown],
    );
    return rows.map(({ sort_key, ...row }) => ({ ...row, dueAt: readSortKey(sort_key).dueAt }));
  }

  /**
   * Only of what this person may read now: a notice outlives a seat that was lost only by accident, and says nothing then. One line for each
   * case or report, however much is new in it.
   */
  async notices({ accountId }: Actor): Promise<UnreadNotice[]> {
    const rows = await query<{
      id: string;
      kind: UnreadNotice['kind'];
      made_at: string;
      case_reference: string | null;
      report_reference: string | null;
      about: string | null;
    }>(
      this.source.manager,
      `SELECT n.id, n.kind, n.made_at, f.reference AS case_reference, p.reference AS report_reference, m.name AS about FROM notice n
       LEFT JOIN case_reader r ON n.kind = 'case' AND r.case_id = n.subject AND r.account_id = n.account_id
       LEFT JOIN case_file f ON f.id = r.case_id
       LEFT JOIN report p ON n.kind = 'report' AND p.id = n.subject AND p.reporter_hash = ?
       LEFT JOIN account m ON n.kind = 'mail-refused' AND m.id = n.subject
       WHERE n.account_id = ? AND n.read_at IS NULL AND (n.kind NOT IN ('case', 'report') OR f.id IS NOT NULL OR p.id IS NOT NULL)
         AND (n.subject = '' OR NOT EXISTS (SELECT 1 FROM notice later WHERE later.account_id = n.account_id AND later.subject = n.subject
           AND later.kind = n.kind AND later.read_at IS NULL
           AND (later.made_at > n.made_at OR (later.made_at = n.made_at AND later.id > n.id))))
       ORDER BY n.made_at DESC, n.id DESC LIMIT ?`,
      [this.hash.of('reporter', accountId), accountId, noticesShown],
    );
    return rows.map(({ id, kind, made_at, case_reference, report_reference, about }) => ({
      id,
      about,
      kind,
      madeAt: new Date(made_at),
      reference: case_reference ?? report_reference,
    }));
  }

  /** Whom to ask: the named SLT contact. */
  async adviser({ schoolId, accountId }: Actor): Promise<Adviser | null> {
    const at = this.clock.now().toISOString();
    const [row] = await query<{ name: string; phone: string }>(
      this.source.manager,
      `SELECT a.name, a.phone FROM appointment p JOIN account a ON a.id = p.account_id
       WHERE p.school_id = ? AND p.role = 'slt_contact' AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?)
         AND a.ended_at IS NULL AND a.id <> ? ORDER BY p.from_at, p.id LIMIT 1`,
      [schoolId, at, at, accountId],
    );
    return row ? { name: row.name, phone: row.phone === '' ? null : row.phone } : null;
  }
}
