import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor, CurrentVisit, type Visit } from '../../platform/http/visit.js';
import { HalfSessions } from '../second-step/half-sessions.js';
import { RemoveSecondStep } from '../second-step/remove-second-step.js';
import { RenewRecoveryCodes } from '../second-step/renew-recovery-codes.js';
import { recoveryCodesPage } from '../second-step/second-step.presenter.js';
import { passwordAgainPage } from './account.presenter.js';
import { PasswordAgain } from './password-again.js';

/** Turning six-digit codes off, and new recovery codes for them. */
@Controller('account')
export class RecoveryController {
  constructor(
    private readonly halves: HalfSessions,
    private readonly again: PasswordAgain,
    private readonly removal: RemoveSecondStep,
    private readonly renewal: RenewRecoveryCodes,
  ) {}

  @Get('codes/turn-off')
  @Act('account.own')
  askTurnOff(): Answer {
    return page('account/form', passwordAgainPage('remove'));
  }

  @Post('codes/turn-off')
  @Act('account.own')
  async turnOff(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const refusal = await this.again.refusal('remove', visit, body);
    if (refusal !== null) return refusal;
    const removed = await this.removal.run(actor);
    return seeOther(
      '/account',
      isRefused(removed)
        ? 'You can’t turn them off: an appointment that you hold or held needs six-digit codes'
        : 'Six-digit codes are turned off',
    );
  }

  @Get('recovery-codes')
  @Act('account.own')
  askRecoveryCodes(): Answer {
    return page('account/form', passwordAgainPage('recovery-codes'));
  }

  @Post('recovery-codes')
  @Act('account.own')
  async newRecoveryCodes(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    if ((await this.halves.secondStepOf(visit))?.since == null) return seeOther('/account');
    const refusal = await this.again.refusal('recovery-codes', visit, body);
    return refusal ?? page('account/recovery-codes', recoveryCodesPage(await this.renewal.run(actor), '/account'));
  }
}
