import { Injectable } from '@nestjs/common';
import { Checkpoints, type Tx, UnitOfWork } from '../../audit/index.js';
import { type ReportAnswers, reporterHash } from '../../cases/index.js';
import { type Actor, parseReference, type Reference } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { NotFound } from '../../platform/http/faults.js';
import type { ReportKind, Stage } from '../../rules/index.js';

/** A report as whoever sent it may open it. */
export interface OwnReport {
  readonly id: string;
  readonly reference: Reference;
  readonly kind: ReportKind;
  readonly sentAt: Date;
  readonly keyId: string;
  readonly key: Buffer;
  readonly answers: ReportAnswers;
  /** The case that works on it: the reporter learns only how far it is. */
  readonly caseId: string;
  readonly stage: Stage;
}

interface OwnRow {
  id: string;
  reference: Reference;
  kind: ReportKind;
  sent_at: string;
  key_id: string;
  sealed: string;
  case_id: string;
  stage: Stage;
}

/** The reporter's own way in: by the reference, and only to what they sent themselves. */
@Injectable()
export class OwnReports {
  constructor(
    private readonly work: UnitOfWork,
    private readonly hash: KeyedHash,
    private readonly notify: Notify,
    private readonly checkpoints: Checkpoints,
  ) {}

  /** The signed head of the log, to be printed: it seals every report sent and every look recorded so far. */
  seal(): Promise<string> {
    return this.checkpoints.current();
  }

  /** A look at what was sent: on the log before it is shown. @throws NotFound */
  look<Seen>(actor: Actor, typed: string, gather: (tx: Tx, report: OwnReport) => Promise<Seen>): Promise<Seen> {
    return this.work.run(actor, async (tx) => {
      const report = await this.open(tx, typed);
      const seen = await gather(tx, report);
      await this.notify.seen(tx, actor.accountId, report.id);
      tx.record({ action: 'report.viewed', subject: report.id });
      return seen;
    });
  }

  /** @throws NotFound for a report that does not exist or that somebody else sent: one answer for both */
  async open(tx: Tx, typed: string): Promise<OwnReport> {
    const [row] = await tx.query<OwnRow>(
      `SELECT r.id, r.reference, r.kind, r.sent_at, r.key_id, r.sealed, f.id AS case_id, f.stage FROM report r
       JOIN case_report c ON c.report_id = r.id AND c.borrowed_at IS NULL JOIN case_file f ON f.id = c.case_id
       WHERE r.reference = ? AND r.reporter_hash = ? ORDER BY f.id LIMIT 1`,
      [parseReference(typed) ?? '', reporterHash(this.hash, tx.actor)],
    );
    if (!row) throw new NotFound();
    const key = await tx.keys.open(row.key_id);
    return {
      id: row.id,
      reference: row.reference,
      kind: row.kind,
      sentAt: new Date(row.sent_at),
      keyId: row.key_id,
      key,
      answers: openWords<ReportAnswers>(key, 'report', row.id, row.sealed),
      caseId: row.case_id,
      stage: row.stage,
    };
  }
}
