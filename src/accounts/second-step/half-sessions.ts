import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../kernel/index.js';
import type { Visit } from '../../platform/http/visit.js';
import { query } from '../../platform/database/sql.js';
import { Actors } from '../actors.js';
import { maySetUpSecondStep } from '../domain/enrolment.js';
import { WaysIn } from './ways-in.js';

/** Somebody who has given the password and not yet the code. */
export interface HalfSignedIn {
  readonly actor: Actor;
  readonly sessionHash: string;
  readonly email: string;
  /** When the second step was set up; null while there is none. */
  readonly since: string | null;
  readonly sealed: string | null;
}

/** Finds who stands between the two steps. */
@Injectable()
export class HalfSessions {
  constructor(
    private readonly source: DataSource,
    private readonly actors: Actors,
    private readonly waysIn: WaysIn,
  ) {}

  /** Null for visitors, and for those who are in already. */
  async of(visit: Visit): Promise<HalfSignedIn | null> {
    return visit.actor === null ? this.secondStepOf(visit) : null;
  }

  /** The same, for somebody who is in and changes the second step. */
  async secondStepOf({ accountId, sessionHash }: Visit): Promise<HalfSignedIn | null> {
    if (accountId === null || sessionHash === null) return null;
    const actor = await this.actors.of(accountId);
    const [account] = await query<{ email: string; second_step_since: string | null; second_step_sealed: string | null }>(
      this.source.manager,
      'SELECT email, second_step_since, second_step_sealed FROM account WHERE id = ?',
      [accountId],
    );
    if (actor === null || !account) return null;
    return { actor, sessionHash, email: account.email, since: account.second_step_since, sealed: account.second_step_sealed };
  }

  /** Neither a mailbox nor an administrator alone must open an account with a case role. */
  async maySetUp({ actor }: HalfSignedIn, now: Date): Promise<boolean> {
    return maySetUpSecondStep(await this.waysIn.of(actor.accountId), now);
  }
}
