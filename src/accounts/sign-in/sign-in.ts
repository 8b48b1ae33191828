import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { isRefused } from '../../kernel/index.js';
import { actorOf, Actors } from '../actors.js';
import { SecondStepNeeded } from '../second-step/second-step-needed.js';
import { Sessions } from '../sessions.js';
import { PasswordCheck, type PasswordRefusal } from './password-check.js';

export interface SignInAnswer {
  /** For the cookie. */
  readonly token: string;
  /** What is still missing; until then the session opens nothing else. */
  readonly still: 'code' | 'set-up' | null;
}

/** Somebody gives an e-mail address and a password. */
@Injectable()
export class SignIn {
  constructor(
    private readonly check: PasswordCheck,
    private readonly actors: Actors,
    private readonly needed: SecondStepNeeded,
    private readonly sessions: Sessions,
    private readonly work: UnitOfWork,
  ) {}

  async run(typed: { email: string; password: string; address: string }): Promise<SignInAnswer | PasswordRefusal> {
    const account = await this.check.byEmail(typed.email, typed.password, typed.address);
    if (isRefused<typeof account, 'wrong' | 'too-soon'>(account)) return account;
    const roles = (await this.actors.of(account.id))?.roles ?? [];
    const still = account.second_step_since !== null ? 'code' : (await this.needed.of(account.id)) ? 'set-up' : null;
    const token = await this.work.run(actorOf(account, roles, 'web'), async (tx) => {
      tx.record({ action: still === null ? 'account.signed-in' : 'account.password-given', subject: account.id });
      return this.sessions.begin(tx, account.id, still === null);
    });
    return { token, still };
  }
}
