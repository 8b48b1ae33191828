import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { workOf } from '../actions/steps.queries.js';
import { decidedMeanwhile } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { CaseLook } from '../case-look.js';
import { ReopenCase, ReopenForm } from './reopen-case.js';
import { reopenPage } from './reopen.presenter.js';

@Controller('cases/:reference/reopen')
export class ReopenController {
  constructor(
    private readonly look: CaseLook,
    private readonly reopenCase: ReopenCase,
  ) {}

  @Get()
  @Act('case.reopen')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/form', reopenPage(await this.looked(actor, reference)));
  }

  @Post()
  @Act('case.reopen')
  async reopen(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(ReopenForm, body);
    const answer = ok ? await this.reopenCase.run(actor, reference, value) : null;
    if (ok && !isRefused(answer)) return seeOther(paths.cases.show(reference), 'Opened again');
    if (isRefused(answer) && answer.refused === 'meanwhile') {
      const now = await this.look.read(actor, reference, 'case.reopen', 'outcome', decidedMeanwhile('reopened'));
      return recordedMeanwhile(now, 'outcome', [value.reason]);
    }
    return invalid('cases/form', reopenPage(await this.looked(actor, reference), value, errors, isRefused(answer) ? answer.refused : null));
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.reopen', 'outcome', workOf);
  }
}
