import { Injectable } from '@nestjs/common';
import { conversation } from '../../cases/index.js';
import { OwnReports } from '../own/own-reports.js';
import { SayUnanswered } from '../own/say-unanswered.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import type { CodeHolder } from './code-holders.js';

export type SeenReplies = Awaited<ReturnType<ShowReplies['seen']>>;

/** What somebody reads who has shown the code. */
@Injectable()
export class ShowReplies {
  constructor(
    private readonly own: OwnReports,
    private readonly unanswered: SayUnanswered,
    private readonly help: OutsideHelpQueries,
  ) {}

  /** A look, on the log before it is shown. */
  seen({ actor, reference }: CodeHolder) {
    return this.own.look(actor, reference, async (tx, report) => ({
      report,
      messages: await conversation(tx, report.id, report.key),
      owed: await this.unanswered.owed(tx, report),
      help: await this.help.of(actor.schoolId, tx.manager),
      now: tx.now,
    }));
  }
}
