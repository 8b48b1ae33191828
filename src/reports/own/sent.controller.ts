import { Controller, Get, Param } from '@nestjs/common';
import { type Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { ReceiversQueries } from '../send/receivers.queries.js';
import { OwnReports } from './own-reports.js';
import { sentPage, type SentOn } from './sent.presenter.js';

/** The receipt on screen. */
@Controller('reports/:reference/sent')
export class SentController {
  constructor(
    private readonly own: OwnReports,
    private readonly receivers: ReceiversQueries,
    private readonly help: OutsideHelpQueries,
  ) {}

  @Get()
  @Act('report.read-own')
  async sent(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const on = await this.receiptOf(actor, reference);
    return page('reports/sent', sentPage(on, await this.own.seal()));
  }

  /** Worked out anew from the reporter's own words: nothing that only others know goes into it. */
  private receiptOf(actor: Actor, reference: string): Promise<SentOn> {
    return this.own.look(actor, reference, async (tx, report) => ({
      report,
      receiving: await this.receivers.of(actor, report.answers, tx.manager),
      help: await this.help.of(actor.schoolId, tx.manager),
      name: actor.name,
    }));
  }
}
