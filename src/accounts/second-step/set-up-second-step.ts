import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Refused, refused } from '../../kernel/index.js';
import { Sessions } from '../sessions.js';
import { CodeGuesses } from './code-guesses.js';
import type { CodeRefusal } from './give-code.js';
import type { HalfSignedIn } from './half-sessions.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondStepSecrets } from './second-step-secrets.js';

export interface SetUp {
  /** Shown once. */
  readonly recoveryCodes: readonly string[];
}

/** Somebody sets up the second step, or a new one in its place, and shows with a first code that it works. */
@Injectable()
export class SetUpSecondStep {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: SecondStepSecrets,
    private readonly codes: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly guesses: CodeGuesses,
  ) {}

  /** Without a second step until now: completes the session in hand. With one: the caller has asked for the password again. */
  run(half: HalfSignedIn, code: string): Promise<SetUp | CodeRefusal | Refused<'set-up-already'>> {
    return this.guesses.watch(half, () =>
      this.work.run<SetUp | Refused<'wrong' | 'set-up-already'>>(half.actor, async (tx) => {
        const { accountId } = half.actor;
        const secret = this.secrets.offer(half.sessionHash, accountId, half.since);
        const step = this.secrets.stepOf(secret, code, tx.now);
        if (step === null) return refused('wrong');
        const changed = await tx.query(
          `UPDATE account SET second_step_sealed = ?, second_step_since = ?, second_step_used = ?
           WHERE id = ? AND COALESCE(second_step_since, '') = ? RETURNING id`,
          [this.secrets.seal(accountId, secret), tx.at, step, accountId, half.since ?? ''],
        );
        if (changed.length === 0) return refused('set-up-already');
        const recoveryCodes = await this.codes.makeNew(tx, accountId);
        await this.sessions.endAll(tx, accountId, half.sessionHash);
        await this.sessions.complete(tx, half.sessionHash);
        tx.record({ action: 'account.second-step-set-up', subject: accountId });
        return { recoveryCodes };
      }),
    );
  }
}
