import { Injectable } from '@nestjs/common';
import { SecondStepRequests, Sessions } from '../../accounts/index.js';
import type { Tx } from '../../audit/index.js';
import { type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';

/** Puts the question to everybody whose word would do. */
@Injectable()
export class AskForAgreement {
  constructor(
    private readonly requests: SecondStepRequests,
    private readonly sessions: Sessions,
    private readonly notify: Notify,
  ) {}

  /** The codes go on working meanwhile: a request that is wrong locks nobody out. A phone that somebody found is signed out at once. */
  async inTransaction(tx: Tx, accountId: string): Promise<{ token: null } | Refused<'nobody-could-agree'>> {
    const voices = await this.requests.voices(accountId, tx.actor, { askedAt: tx.at, manager: tx.manager });
    if (voices.length === 0) return refused('nobody-could-agree');
    await this.requests.ask(tx, accountId);
    await this.sessions.endAll(tx, accountId);
    tx.record({ action: 'account.second-step-reset-asked-for', subject: accountId });
    await this.notify.mail(tx, [accountId, ...voices.map((voice) => voice.accountId)], 'something-to-read');
    return { token: null };
  }
}
