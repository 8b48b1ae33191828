import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { reportPaths } from '../report-paths.js';
import { OutsideHelpQueries } from '../send/outside-help.queries.js';
import { KnownAccounts } from '../steps/known-accounts.queries.js';
import { detrimentPage, type TypedDetriment } from './detriment.presenter.js';
import { OwnReports } from './own-reports.js';
import { DetrimentForm, SayDetriment } from './say-detriment.js';

@Controller('reports/:reference/treated-badly')
export class DetrimentController {
  constructor(
    private readonly own: OwnReports,
    private readonly sayDetriment: SayDetriment,
    private readonly known: KnownAccounts,
    private readonly help: OutsideHelpQueries,
  ) {}

  @Get()
  @Act('report.read-own')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('reports/detriment', await this.shown(actor, reference, { value: new DetrimentForm(), errors: {}, refusal: null }));
  }

  @Post()
  @Act('report.read-own')
  async say(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors: unfit } = readForm(DetrimentForm, body);
    const errors = { ...(value.who === 'other' && value.whoName === '' ? { whoName: 'Write who it is' } : {}), ...unfit };
    const valid = ok && Object.keys(errors).length === 0;
    const answer = valid ? await this.sayDetriment.run(actor, reference, value) : null;
    if (valid && !isRefused(answer)) return seeOther(reportPaths.own.show(reference), 'We have passed it on');
    const refusal = isRefused(answer) ? answer.refused : null;
    return invalid('reports/detriment', await this.shown(actor, reference, { value, errors, refusal }));
  }

  private async shown(actor: Actor, reference: string, typed: TypedDetriment) {
    const known = (await this.known.inSchool(actor)).filter(({ personId }) => personId !== actor.personId);
    return this.own.look(actor, reference, async (tx, report) =>
      detrimentPage(
        {
          reference: report.reference,
          seen: await this.sayDetriment.seen(tx, report),
          known,
          help: await this.help.of(actor.schoolId, tx.manager),
        },
        typed,
      ),
    );
  }
}
