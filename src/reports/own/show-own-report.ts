import { Injectable } from '@nestjs/common';
import { conversation, evidenceOfReport, type MessageForm } from '../../cases/index.js';
import { type Actor } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { OwnReports } from './own-reports.js';
import { SayDetriment } from './say-detriment.js';
import { SayUnanswered } from './say-unanswered.js';
import { ownReportPage } from './show.presenter.js';
import { takesMore } from './takes-more.js';

/** The page of what somebody sent, with everything that stands on it: one look. */
@Injectable()
export class ShowOwnReport {
  constructor(
    private readonly own: OwnReports,
    private readonly help: OutsideHelpQueries,
    private readonly unanswered: SayUnanswered,
    private readonly detriment: SayDetriment,
  ) {}

  /** @throws NotFound */
  page(actor: Actor, reference: string, reading?: FormReading<MessageForm>) {
    return this.own.look(actor, reference, async (tx, report) =>
      ownReportPage({
        report,
        messages: await conversation(tx, report.id, report.key),
        evidence: await evidenceOfReport(tx, report.id),
        help: await this.help.of(actor.schoolId, tx.manager),
        mayAdd: await takesMore(tx, report),
        owed: await this.unanswered.owed(tx, report),
        detriment: await this.detriment.seen(tx, report),
        now: tx.now,
        ...(reading ? { reading } : {}),
      }),
    );
  }
}
