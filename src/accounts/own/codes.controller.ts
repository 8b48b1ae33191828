import { Body, Controller, Get, Post } from '@nestjs/common';
import { Clock } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentVisit, type Visit } from '../../platform/http/visit.js';
import { CodeForm } from '../second-step/code.form.js';
import { type HalfSignedIn, HalfSessions } from '../second-step/half-sessions.js';
import { recoveryCodesPage, setUpCodesPage, wrongCode } from '../second-step/second-step.presenter.js';
import { SecondStepSecrets } from '../second-step/second-step-secrets.js';
import { SetUpSecondStep } from '../second-step/set-up-second-step.js';
import { waitWords } from '../sign-in/wait-words.js';
import { type PasswordAgainFor, passwordAgainPage } from './account.presenter.js';
import { PasswordAgain } from './password-again.js';

/** The six-digit codes of somebody who is in. */
@Controller('account')
export class CodesController {
  constructor(
    private readonly halves: HalfSessions,
    private readonly again: PasswordAgain,
    private readonly secrets: SecondStepSecrets,
    private readonly setUp: SetUpSecondStep,
    private readonly clock: Clock,
  ) {}

  @Get('codes')
  @Act('account.own')
  async askCodes(@CurrentVisit() visit: Visit): Promise<Answer> {
    return page('account/form', passwordAgainPage(purposeOf(await this.own(visit))));
  }

  /** The key is shown only after the password, so that a right code shows that the password was given. */
  @Post('codes')
  @Act('account.own')
  async showKey(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const own = await this.own(visit);
    const refusal = await this.again.refusal(purposeOf(own), visit, body);
    return refusal ?? page('account/set-up-codes', this.keyPage(own));
  }

  @Post('codes/set-up')
  @Act('account.own')
  async takeCode(@CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const own = await this.own(visit);
    const form = readForm(CodeForm, body);
    const answer = form.ok ? await this.setUp.run(own, form.value.code) : null;
    if (answer === null) return invalid('account/set-up-codes', this.keyPage(own, form.errors.code));
    if ('recoveryCodes' in answer) return page('account/recovery-codes', recoveryCodesPage(answer.recoveryCodes, '/account'));
    if (answer.refused === 'set-up-already') return seeOther('/account');
    return invalid(
      'account/set-up-codes',
      this.keyPage(own, answer.refused === 'wrong' ? wrongCode : waitWords(answer.until, this.clock.now())),
    );
  }

  private async own(visit: Visit): Promise<HalfSignedIn> {
    const own = await this.halves.secondStepOf(visit);
    if (own === null) throw new NotFound();
    return own;
  }

  private keyPage(own: HalfSignedIn, error?: string) {
    const secret = this.secrets.offer(own.sessionHash, own.actor.accountId, own.since);
    const address = this.secrets.address(secret, own.email);
    return setUpCodesPage({ secret, address, next: '/account', signingIn: false, ...(error && { error }) });
  }
}

function purposeOf({ since }: HalfSignedIn): PasswordAgainFor {
  return since === null ? 'set-up' : 'replace';
}
