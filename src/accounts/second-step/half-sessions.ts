import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, caseRoles } from '../../kernel/index.js';
import type { Visit } from '../../platform/http/visit.js';
import { query } from '../../platform/database/sql.js';
import { Actors } from '../actors.js';
import { OneTimeLinks } from '../one-time-links.js';
import { maySetUpSecondStep } from '../domain/enrolment.js';

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
    private readonly links: OneTimeLinks,
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

  /** A mailbox alone must not open an account with a case role. */
  async maySetUp({ actor }: HalfSignedIn, now: Date): Promise<boolean> {
    return maySetUpSecondStep(await this.links.of(actor.accountId), await this.caseRoleSince(actor.accountId, now), now);
  }

  private async caseRoleSince(accountId: string, now: Date): Promise<string | null> {
    const rows = await query<{ role: string; from_at: string }>(
      this.source.manager,
      'SELECT role, from_at FROM appointment WHERE account_id = ? AND from_at <= ? AND (until_at IS NULL OR until_at > ?)',
      [accountId, now.toISOString(), now.toISOString()],
    );
    const starts = rows.filter(({ role }) => caseRoles.some((one) => one === role)).map(({ from_at }) => from_at);
    return starts.toSorted()[0] ?? null;
  }
}
