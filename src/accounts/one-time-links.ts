import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Tx } from '../audit/index.js';
import { Clock, newId } from '../kernel/index.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { query } from '../platform/database/sql.js';
import type { KnownLink } from './domain/enrolment.js';
import { linkLasts, type LinkPurpose } from './domain/link-purposes.js';
import { OneTimeLink } from './one-time-link.entity.js';

/** A link that still works. */
export interface LiveLink {
  readonly id: string;
  readonly accountId: string;
  readonly purpose: LinkPurpose;
}

/** Links that let one account in, once. Only the keyed hash of a token is kept. */
@Injectable()
export class OneTimeLinks {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
  ) {}

  /** @returns the token, which nobody can find out again */
  async make(tx: Tx, accountId: string, purpose: LinkPurpose): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(tx.now.getTime() + linkLasts[purpose]).toISOString();
    await tx.insert(OneTimeLink, {
      id: newId(),
      tokenHash: this.hashOf(token),
      accountId,
      purpose,
      madeAt: tx.at,
      expiresAt,
      usedAt: null,
    });
    return token;
  }

  /** Null for one that never was, is over, was used, or belongs to an account that ended: nobody learns which. */
  async find(token: string): Promise<LiveLink | null> {
    const [link] = await query<{ id: string; account_id: string; purpose: LinkPurpose }>(
      this.source.manager,
      `SELECT l.id, l.account_id, l.purpose FROM one_time_link l JOIN account a ON a.id = l.account_id
       WHERE l.token_hash = ? AND l.used_at IS NULL AND l.expires_at > ? AND a.ended_at IS NULL`,
      [this.hashOf(token), this.clock.now().toISOString()],
    );
    return link ? { id: link.id, accountId: link.account_id, purpose: link.purpose } : null;
  }

  /** Of two who use it at once, one gets true. The account's other links of that kind stop working. */
  async use(tx: Tx, link: LiveLink): Promise<boolean> {
    const used = await tx.query('UPDATE one_time_link SET used_at = ? WHERE id = ? AND used_at IS NULL AND expires_at > ? RETURNING id', [
      tx.at,
      link.id,
      tx.at,
    ]);
    if (used.length === 0) return false;
    await this.cancel(tx, link.accountId, link.purpose === 'new-second-step' ? ['new-second-step'] : ['welcome', 'new-password']);
    return true;
  }

  async cancel(tx: Tx, accountId: string, purposes: readonly LinkPurpose[]): Promise<void> {
    for (const purpose of purposes)
      await tx.query(
        'UPDATE one_time_link SET expires_at = ? WHERE account_id = ? AND purpose = ? AND used_at IS NULL AND expires_at > ?',
        [tx.at, accountId, purpose, tx.at],
      );
  }

  async of(accountId: string, manager: EntityManager = this.source.manager): Promise<KnownLink[]> {
    const rows = await query<{ purpose: LinkPurpose; made_at: string; used_at: string | null }>(
      manager,
      'SELECT purpose, made_at, used_at FROM one_time_link WHERE account_id = ?',
      [accountId],
    );
    return rows.map(({ purpose, made_at, used_at }) => ({ purpose, madeAt: made_at, usedAt: used_at }));
  }

  private hashOf(token: string): string {
    return this.hash.of('link', token);
  }
}
