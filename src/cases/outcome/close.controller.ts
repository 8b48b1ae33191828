import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { decidedMeanwhile } from '../recorded-meanwhile.js';
import { recordedMeanwhile } from '../recorded-meanwhile.presenter.js';
import { CaseLook } from '../case-look.js';
import { AnswerDataBreach, DataBreachForm } from './answer-data-breach.js';
import { CloseCase, CloseForm } from './close-case.js';
import { closePage } from './close.presenter.js';
import { closingSeen } from './closing.queries.js';

@Controller('cases/:reference')
export class CloseController {
  constructor(
    private readonly look: CaseLook,
    private readonly closeCase: CloseCase,
    private readonly answerDataBreach: AnswerDataBreach,
  ) {}

  @Get('close')
  @Act('case.close')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    return page('cases/close', closePage(await this.looked(actor, reference)));
  }

  @Post('close')
  @Act('case.close')
  async close(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(CloseForm, body);
    const answer = ok ? await this.closeCase.run(actor, reference, value) : null;
    if (ok && !isRefused(answer)) return seeOther(paths.cases.show(reference), 'Case closed');
    if (isRefused(answer) && answer.refused === 'closed') {
      const now = await this.look.read(actor, reference, 'case.read', 'outcome', decidedMeanwhile('closed'));
      return recordedMeanwhile(now, 'outcome', [value.summary, value.lessons]);
    }
    const model = closePage(await this.looked(actor, reference), {
      close: value,
      errors,
      refusal: isRefused(answer) ? answer.refused : null,
    });
    return isRefused(answer) && answer.refused === 'stale' ? clash('cases/close', model) : invalid('cases/close', model);
  }

  @Post('data-breach')
  @Act('case.close')
  async breach(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(DataBreachForm, body);
    const answer = ok ? await this.answerDataBreach.run(actor, reference, value) : null;
    if (ok && !isRefused(answer)) return seeOther(paths.cases.section(reference, 'close'), 'Answer recorded');
    const refusal = isRefused(answer) ? answer.refused : null;
    if (refusal === 'answered') {
      const now = await this.look.read(actor, reference, 'case.close', 'outcome', decidedMeanwhile('data-breach', 'triage'));
      return recordedMeanwhile(now, 'outcome', [value.why]);
    }
    return invalid('cases/close', closePage(await this.looked(actor, reference), { breach: value, errors, refusal }));
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.close', 'outcome', closingSeen);
  }
}
