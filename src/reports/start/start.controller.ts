import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, Clock } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import type { ReportKind } from '../../rules/index.js';
import { ReportingDoor } from '../../schools/index.js';
import { DiscardDraft } from '../drafts/discard-draft.js';
import { Drafts } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { KindForm } from '../steps/opening.steps.js';
import { goOn } from '../steps/go-on.js';
import { closedPage, discardPage, goOnPage, startPage } from './start.presenter.js';

/** Where a report begins, goes on, or is given up. */
@Controller('report')
export class StartController {
  constructor(
    private readonly drafts: Drafts,
    private readonly discard: DiscardDraft,
    private readonly door: ReportingDoor,
    private readonly help: OutsideHelpQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('report.write')
  async start(@CurrentActor() actor: Actor, @Query('kind') kind: unknown): Promise<Answer> {
    const draft = await this.drafts.mine(actor);
    if (draft !== null) return page('reports/go-on', goOnPage(draft, this.clock.now()));
    return (await this.closed(actor)) ?? page('reports/step', startPage(null, typeof kind === 'string' ? kind : ''));
  }

  @Post()
  @Act('report.write')
  async begin(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const form = readForm(KindForm, body);
    const closed = await this.closed(actor);
    if (closed !== null) return closed;
    if (!form.ok) return invalid('reports/step', startPage(form));
    const draft = await this.drafts.begin(actor, form.value.kind as ReportKind);
    // Begun in another tab, or long ago: that one is not thrown away.
    const isThisOne = draft.answers.kind === form.value.kind && draft.version === 1;
    return seeOther(isThisOne ? goOn(draft) : reportPaths.start());
  }

  @Get('delete')
  @Act('report.write')
  async ask(@CurrentActor() actor: Actor): Promise<Answer> {
    const draft = await this.drafts.mine(actor);
    return draft === null ? seeOther(reportPaths.start()) : page('reports/discard', discardPage(draft, this.clock.now()));
  }

  @Post('delete')
  @Act('report.write')
  async remove(@CurrentActor() actor: Actor, @Body() body: Readonly<Record<string, unknown>>): Promise<Answer> {
    if (typeof body.draft === 'string') await this.discard.run(actor, body.draft);
    return seeOther(reportPaths.start(), 'Deleted. You can start again');
  }

  private async closed(actor: Actor): Promise<Answer | null> {
    const gaps = await this.door.reportingGaps(actor.schoolId);
    return gaps.length === 0 ? null : page('reports/closed', closedPage(await this.help.of(actor.schoolId)));
  }
}
