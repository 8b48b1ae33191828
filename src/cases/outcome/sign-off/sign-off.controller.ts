import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { decidedMeanwhile } from '../../recorded-meanwhile.js';
import { recordedMeanwhile } from '../../recorded-meanwhile.presenter.js';
import { CaseLook } from '../../case-look.js';
import { outcomeSeen } from '../outcome.queries.js';
import { AnswerSignOff } from './answer-sign-off.js';
import { SignOffForm } from './sign-off.form.js';
import { nothingWaits, signOffPage } from './sign-off.presenter.js';

/** Whether a second person agrees with an outcome. */
@Controller('cases/:reference/outcome')
export class SignOffController {
  constructor(
    private readonly look: CaseLook,
    private readonly answer: AnswerSignOff,
  ) {}

  @Get('sign-off')
  @Act('case.act')
  async ask(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.looked(actor, reference);
    const shown = signOffPage(looked, null);
    return shown === null ? seeOther(paths.cases.section(reference, 'outcome'), nothingWaits) : page('cases/sign-off', shown);
  }

  @Post('sign-off')
  @Act('case.act')
  async take(@CurrentActor() actor: Actor, @Param('reference') reference: string, @Body() body: unknown): Promise<Answer> {
    const { value, errors: typed } = readForm(SignOffForm, body);
    const errors = { ...(value.agree === 'no' && value.reason === '' ? { reason: 'Write why you don’t agree' } : {}), ...typed };
    if (Object.keys(errors).length > 0) {
      const shown = signOffPage(await this.looked(actor, reference), value, errors);
      return shown === null ? this.gone(actor, reference, value) : invalid('cases/sign-off', shown);
    }
    const answered = await this.answer.run(actor, reference, value);
    return isRefused(answered)
      ? this.gone(actor, reference, value)
      : seeOther(paths.cases.section(reference, 'outcome'), 'Your answer is recorded');
  }

  @Post('take-back')
  @Act('case.record-outcome')
  async takeBack(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const answered = await this.answer.takeBack(actor, reference);
    return seeOther(
      paths.cases.section(reference, 'outcome'),
      isRefused(answered) ? nothingWaits : 'Taken back. Nothing was recorded as an outcome',
    );
  }

  /** It was answered in another window, taken back, or decided otherwise. */
  private async gone(actor: Actor, reference: string, typed: SignOffForm): Promise<Answer> {
    const shown = signOffPage(await this.looked(actor, reference), typed);
    if (shown !== null) return clash('cases/sign-off', shown);
    if (typed.reason === '') return seeOther(paths.cases.section(reference, 'outcome'), nothingWaits);
    const now = await this.look.read(actor, reference, 'case.act', 'outcome', decidedMeanwhile('second-person'));
    return recordedMeanwhile(now, 'outcome', [typed.reason]);
  }

  private looked(actor: Actor, reference: string) {
    return this.look.read(actor, reference, 'case.act', 'outcome', (tx, file) => outcomeSeen(tx, file, ''));
  }
}
