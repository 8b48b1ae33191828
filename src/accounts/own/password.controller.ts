import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, Clock, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor, CurrentVisit, type Visit } from '../../platform/http/visit.js';
import { passwordFaultWords } from '../new-password-words.js';
import { PasswordCheck } from '../sign-in/password-check.js';
import { waitWords } from '../sign-in/wait-words.js';
import { ChangePasswordForm } from './account.form.js';
import { changePasswordPage, wrongOwnPassword } from './account.presenter.js';
import { ChangePassword } from './change-password.js';

/** A new password for somebody who is in and knows the present one. */
@Controller('account')
export class PasswordController {
  constructor(
    private readonly check: PasswordCheck,
    private readonly changePassword: ChangePassword,
    private readonly clock: Clock,
  ) {}

  @Get('password')
  @Act('account.own')
  askPassword(): Answer {
    return page('account/form', changePasswordPage());
  }

  @Post('password')
  @Act('account.own')
  async takePassword(@CurrentActor() actor: Actor, @CurrentVisit() visit: Visit, @Body() body: unknown): Promise<Answer> {
    const form = readForm(ChangePasswordForm, body);
    if (!form.ok) return invalid('account/form', changePasswordPage(form.errors));
    const checked = await this.check.byAccount(actor.accountId, form.value.current, visit.address);
    if (isRefused<typeof checked, 'wrong' | 'too-soon'>(checked)) {
      const current = checked.refused === 'wrong' ? wrongOwnPassword : waitWords(checked.until, this.clock.now());
      return invalid('account/form', changePasswordPage({ current }));
    }
    const changed = await this.changePassword.run(actor, visit.sessionHash ?? '', form.value.password);
    if (changed !== true) return invalid('account/form', changePasswordPage({ password: passwordFaultWords[changed.refused] }));
    return seeOther('/account', 'Your password is changed');
  }
}
