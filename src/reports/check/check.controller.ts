import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther, unavailable } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { diskFaultOf } from '../../platform/storage/disk-fault.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { missingStep } from '../domain/steps.js';
import { Drafts, type OpenDraft } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import { SendReport } from '../send/send-report.js';
import { goOn } from '../steps/go-on.js';
import { CheckForm } from './check.form.js';
import { type CheckOn, checkPage, nobodyPage } from './check.presenter.js';
import { CheckQueries } from './check.queries.js';
import { KeepFrom } from './keep-from.js';

/** The page before sending. */
@Controller('report/check')
export class CheckController {
  constructor(
    private readonly drafts: Drafts,
    private readonly queries: CheckQueries,
    private readonly keepFrom: KeepFrom,
    private readonly sendReport: SendReport,
  ) {}

  @Get()
  @Act('report.write')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    const draft = await this.drafts.mine(actor);
    if (draft === null) return seeOther(reportPaths.start());
    return this.shown(actor, draft, page);
  }

  @Post()
  @Act('report.write')
  async send(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(CheckForm, body);
    if (ok && value.concerned === 'no') return this.sent(actor, value);
    const draft = await this.drafts.mine(actor);
    // The second of two clicks finds no draft any more, and leads where the first one did.
    if (draft === null) return this.sent(actor, value);
    if (!ok) return this.shown(actor, draft, invalid, { value, errors });
    const { people } = await this.queries.receiving(actor, draft);
    const kept = people.filter(({ personId }) => value.who.includes(personId));
    if (kept.length === 0) return this.shown(actor, draft, invalid, { value, errors: { who: 'Tick who must not see it' } });
    await this.keepFrom.run(actor, kept);
    return seeOther(reportPaths.step('check'), 'We have left them out. Look again at who will receive it');
  }

  private async sent(actor: Actor, value: CheckForm): Promise<Answer> {
    const sent = await this.sendReport.run(actor, value.draft.slice(0, 36), Number(value.version) || 0).catch(notNow);
    if (sent === 'disk') return this.unsent(actor, value);
    if (!isRefused(sent)) return seeOther(reportPaths.sent(sent.reference));
    const draft = await this.drafts.mine(actor);
    if (draft === null || sent.refused === 'no-such-draft') return seeOther(reportPaths.start());
    const problem = 'Your answers changed in another tab or window. Read them again before you send';
    return this.shown(actor, draft, sent.refused === 'changed' ? clash : invalid, {
      value,
      ...(sent.refused === 'changed' ? { problem } : {}),
    });
  }

  /** The draft is as it was: a report is sent whole or not at all. */
  private async unsent(actor: Actor, value: CheckForm): Promise<Answer> {
    const draft = await this.drafts.mine(actor);
    if (draft === null) return seeOther(reportPaths.start());
    const problem =
      'Your report was not sent: Heed can’t write to its disk now. Your answers are still here. Try again later, and if it can’t wait, speak to the safeguarding lead';
    return this.shown(actor, draft, unavailable, { value, problem });
  }

  /** An unfinished report leads to what is missing; one that nobody could receive, to the numbers outside. */
  private async shown(
    actor: Actor,
    draft: OpenDraft,
    as: typeof page,
    more: Pick<CheckOn, 'value' | 'errors' | 'problem'> = {},
  ): Promise<Answer> {
    if (missingStep(draft.answers) !== null) return seeOther(goOn(draft, true));
    const receiving = await this.queries.receiving(actor, draft);
    if (receiving.routing.holders.length === 0) return as('reports/nobody', nobodyPage(await this.queries.outsideHelp(actor)));
    const files = await this.queries.fileNames(draft);
    return as('reports/check', checkPage({ draft, receiving, files, ...more }));
  }
}

/** Any other fault is thrown on. */
function notNow(fault: unknown): 'disk' {
  if (diskFaultOf(fault) === null) throw fault;
  return 'disk';
}
