import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { conversation, evidenceOfReport, MessageForm } from '../../cases/index.js';
import { type Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { type FormReading, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { reportPaths } from '../report-paths.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { ownReportsPage } from './list.presenter.js';
import { OwnReports } from './own-reports.js';
import { SayUnanswered } from './say-unanswered.js';
import { OwnReportsQueries } from './own-reports.queries.js';
import { ownReportPage } from './show.presenter.js';
import { takesMore } from './takes-more.js';
import { WriteToSchool } from './write-to-school.js';

/** What somebody reported, as they may see it. */
@Controller('reports')
export class OwnReportsController {
  constructor(
    private readonly own: OwnReports,
    private readonly queries: OwnReportsQueries,
    private readonly help: OutsideHelpQueries,
    private readonly write: WriteToSchool,
    private readonly unanswered: SayUnanswered,
  ) {}

  @Get()
  @Act('report.list-own')
  async list(@CurrentActor() actor: Actor, @Query('before') before: unknown): Promise<Answer> {
    return page('reports/list', ownReportsPage(await this.queries.pageAfter(actor, before)));
  }

  @Get(':reference')
  @Act('report.read-own')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('reports/show', await this.shown(actor, reference));
  }

  @Post(':reference/messages')
  @Act('report.read-own')
  async message(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(MessageForm, body);
    if (!form.ok) return invalid('reports/show', await this.shown(actor, reference, form));
    await this.write.run(actor, reference, form.value.words);
    return seeOther(reportPaths.own.show(reference), 'Message sent');
  }

  /** Said twice in a row, or too early, it changes nothing: the page says how things are. */
  @Post(':reference/nobody-has-answered')
  @Act('report.read-own')
  async nobodyAnswered(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const said = await this.unanswered.run(actor, reference);
    return seeOther(reportPaths.own.show(reference), said === null ? 'We have passed it on' : null);
  }

  private async shown(actor: Actor, reference: string, reading?: FormReading<MessageForm>) {
    return this.own.look(actor, reference, async (tx, report) =>
      ownReportPage({
        report,
        messages: await conversation(tx, report.id, report.key),
        evidence: await evidenceOfReport(tx, report.id),
        help: await this.help.of(actor.schoolId, tx.manager),
        mayAdd: await takesMore(tx, report),
        owed: await this.unanswered.owed(tx, report),
        now: tx.now,
        ...(reading ? { reading } : {}),
      }),
    );
  }
}
