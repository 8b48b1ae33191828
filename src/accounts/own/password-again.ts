import { Injectable } from '@nestjs/common';
import { Clock, isRefused } from '../../kernel/index.js';
import { type Answer, invalid } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import type { Visit } from '../../platform/http/visit.js';
import { PasswordCheck } from '../sign-in/password-check.js';
import { waitWords } from '../sign-in/wait-words.js';
import { PasswordAgainForm } from './account.form.js';
import { type PasswordAgainFor, passwordAgainPage, wrongOwnPassword } from './account.presenter.js';

/** Asks for the password before something that matters. */
@Injectable()
export class PasswordAgain {
  constructor(
    private readonly check: PasswordCheck,
    private readonly clock: Clock,
  ) {}

  /** Null when it was right; otherwise the page that asks again. */
  async refusal(purpose: PasswordAgainFor, visit: Visit, body: unknown): Promise<Answer | null> {
    const form = readForm(PasswordAgainForm, body);
    const error = form.errors.current ?? (await this.fault(visit, form.value.current));
    return error === null ? null : invalid('account/form', passwordAgainPage(purpose, error));
  }

  private async fault({ accountId, address }: Visit, password: string): Promise<string | null> {
    const checked = await this.check.byAccount(accountId ?? '', password, address);
    if (!isRefused<typeof checked, 'wrong' | 'too-soon'>(checked)) return null;
    return checked.refused === 'wrong' ? wrongOwnPassword : waitWords(checked.until, this.clock.now());
  }
}
