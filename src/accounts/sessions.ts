import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../audit/index.js';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { Session } from './session.entity.js';

/** Signed-in browsers. A cookie holds 256 random bits; the table holds their keyed hash. */
@Injectable()
export class Sessions {
  constructor(private readonly hash: KeyedHash) {}

  /**
   * @param complete false between the password and the six-digit code
   * @returns the token for the cookie
   */
  async begin(tx: Tx, accountId: string, complete: boolean): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const tokenHash = this.hash.of('session', token);
    await tx.insert(Session, { tokenHash, accountId, startedAt: tx.at, seenAt: tx.at, completedAt: complete ? tx.at : null });
    return token;
  }

  async complete(tx: Tx, tokenHash: string): Promise<void> {
    await tx.query('UPDATE session SET completed_at = ?, seen_at = ? WHERE token_hash = ?', [tx.at, tx.at, tokenHash]);
  }

  async end(tx: Tx, tokenHash: string): Promise<void> {
    await tx.query('DELETE FROM session WHERE token_hash = ?', [tokenHash]);
  }

  /** @param except the one in hand, after a changed password */
  async endAll(tx: Tx, accountId: string, except = ''): Promise<void> {
    await tx.query('DELETE FROM session WHERE account_id = ? AND token_hash <> ?', [accountId, except]);
  }
}
