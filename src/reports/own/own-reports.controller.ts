import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { MessageForm } from '../../cases/index.js';
import { type Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { reportPaths } from '../report-paths.js';
import { ownReportsPage } from './list.presenter.js';
import { SayUnanswered } from './say-unanswered.js';
import { OwnReportsQueries } from './own-reports.queries.js';
import { ShowOwnReport } from './show-own-report.js';
import { WriteToSchool } from './write-to-school.js';

/** What somebody reported, as they may see it. */
@Controller('reports')
export class OwnReportsController {
  constructor(
    private readonly shown: ShowOwnReport,
    private readonly queries: OwnReportsQueries,
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
    return page('reports/show', await this.shown.page(actor, reference));
  }

  @Post(':reference/messages')
  @Act('report.read-own')
  async message(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(MessageForm, body);
    if (!form.ok) return invalid('reports/show', await this.shown.page(actor, reference, form));
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
}
