import { Injectable } from '@nestjs/common';
import { isRefused } from '../../kernel/index.js';
import { type TooSoon, tooSoon } from '../sign-in/password-check.js';
import { SecurityFacts } from '../sign-in/security-facts.js';
import { Tries } from '../tries.js';
import type { HalfSignedIn } from './half-sessions.js';

/**
 * Slows down whoever guesses codes, from wherever they come: only somebody who knows the password gets here, so that nobody else can
 * slow down the owner.
 */
@Injectable()
export class CodeGuesses {
  constructor(
    private readonly tries: Tries,
    private readonly facts: SecurityFacts,
  ) {}

  async watch<Answer>({ actor }: HalfSignedIn, attempt: () => Promise<Answer>): Promise<Answer | TooSoon> {
    const trier = { what: 'code', name: actor.accountId, address: '' } as const;
    const given = await this.tries.take(trier);
    if (given.waitUntil !== null) return tooSoon(given.waitUntil);
    const answer = await attempt();
    const wrong = isRefused<Answer, string>(answer) && answer.refused === 'wrong';
    if (wrong)
      await this.facts.record(actor.accountId, 'security.code-failed', ...(given.slowed ? (['security.code-slowed'] as const) : []));
    else await this.tries.forget(trier);
    return answer;
  }
}
