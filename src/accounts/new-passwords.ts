import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Tx } from '../audit/index.js';
import { type Refused, refused } from '../kernel/index.js';
import { Settings } from '../platform/config/settings.js';
import { query } from '../platform/database/sql.js';
import { type PasswordFault, passwordFault } from './domain/password-rules.js';
import { Passwords } from './passwords.js';

export type NewPasswordRefusal = Refused<PasswordFault>;

/** Writes the password that was prepared, inside the transaction that changes it. */
export type SetPassword = (tx: Tx) => Promise<void>;

/** Judges and hashes a password that somebody chooses; both come before the transaction, because hashing is slow. */
@Injectable()
export class NewPasswords {
  constructor(
    private readonly source: DataSource,
    private readonly settings: Settings,
    private readonly passwords: Passwords,
  ) {}

  async prepare<Answer>(
    accountId: string,
    password: string,
    change: (set: SetPassword) => Promise<Answer>,
  ): Promise<Answer | NewPasswordRefusal> {
    const fault = this.faultOf(password, await this.about(accountId));
    if (fault !== null) return refused(fault);
    const hash = await this.passwords.hash(password);
    return change(async (tx) => {
      await tx.query('UPDATE account SET password_hash = ? WHERE id = ?', [hash, accountId]);
    });
  }

  /** For an account that is not there yet. @param about name, e-mail address and school */
  async judge(password: string, about: readonly string[]): Promise<string | NewPasswordRefusal> {
    const fault = this.faultOf(password, about);
    return fault === null ? this.passwords.hash(password) : refused(fault);
  }

  private faultOf(password: string, about: readonly string[]): PasswordFault | null {
    // The one password of the demonstration is whoever starts it to choose.
    const isDemonstrations = this.settings.demo !== null && password === this.settings.demo.password;
    return isDemonstrations ? null : passwordFault(password, about);
  }

  private async about(accountId: string): Promise<string[]> {
    const [account] = await query<{ name: string; email: string; school: string | null }>(
      this.source.manager,
      'SELECT a.name, a.email, s.name AS school FROM account a LEFT JOIN school s ON s.id = a.school_id WHERE a.id = ?',
      [accountId],
    );
    return account ? [account.name, account.email, account.school ?? ''] : [];
  }
}
