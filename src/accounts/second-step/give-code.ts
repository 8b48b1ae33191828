import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Refused, refused } from '../../kernel/index.js';
import type { TooSoon } from '../sign-in/password-check.js';
import { Sessions } from '../sessions.js';
import { CodeGuesses } from './code-guesses.js';
import type { HalfSignedIn } from './half-sessions.js';
import { RecoveryCodes } from './recovery-codes.js';
import { SecondStepSecrets } from './second-step-secrets.js';

export interface SignedIn {
  readonly signedIn: true;
}
export type CodeRefusal = Refused<'wrong'> | TooSoon;

/** The second step of signing in: a six-digit code, or a recovery code in its place. Neither works twice. */
@Injectable()
export class GiveCode {
  constructor(
    private readonly work: UnitOfWork,
    private readonly secrets: SecondStepSecrets,
    private readonly codes: RecoveryCodes,
    private readonly sessions: Sessions,
    private readonly guesses: CodeGuesses,
  ) {}

  run(half: HalfSignedIn, code: string): Promise<SignedIn | CodeRefusal> {
    return this.guesses.watch(half, () =>
      this.work.run<SignedIn | Refused<'wrong'>>(half.actor, async (tx) =>
        (await this.takeCode(tx, half, code)) ? this.letIn(tx, half) : refused('wrong'),
      ),
    );
  }

  runWithRecoveryCode(half: HalfSignedIn, code: string): Promise<SignedIn | CodeRefusal> {
    return this.guesses.watch(half, () =>
      this.work.run<SignedIn | Refused<'wrong'>>(half.actor, async (tx) => {
        if (!(await this.codes.use(tx, half.actor.accountId, code))) return refused('wrong');
        tx.record({ action: 'account.recovery-code-used', subject: half.actor.accountId });
        return this.letIn(tx, half);
      }),
    );
  }

  /** Whoever reads a code over a shoulder comes too late: its time step is marked in the same transaction. */
  private async takeCode(tx: Tx, { actor, sealed }: HalfSignedIn, code: string): Promise<boolean> {
    if (sealed === null) return false;
    const step = this.secrets.stepOf(this.secrets.open(actor.accountId, sealed), code, tx.now);
    return step !== null && markUsed(tx, actor.accountId, step);
  }

  private async letIn(tx: Tx, { actor, sessionHash }: HalfSignedIn): Promise<SignedIn> {
    await this.sessions.complete(tx, sessionHash);
    tx.record({ action: 'account.signed-in', subject: actor.accountId });
    return { signedIn: true };
  }
}

/** @returns false when that code, or a later one, was used before */
export async function markUsed(tx: Tx, accountId: string, step: number): Promise<boolean> {
  const marked = await tx.query(
    'UPDATE account SET second_step_used = ? WHERE id = ? AND (second_step_used IS NULL OR second_step_used < ?) RETURNING id',
    [step, accountId, step],
  );
  return marked.length > 0;
}
