import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Refused, refused } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { Passwords } from '../passwords.js';
import { type Trier, Tries } from '../tries.js';
import { SecurityFacts } from './security-facts.js';

/** An account whose password was given rightly. */
export interface CheckedAccount {
  id: string;
  person_id: string;
  school_id: string;
  name: string;
  email: string;
  second_step_since: string | null;
}
export type PasswordRefusal = Refused<'wrong'> | TooSoon;
export type TooSoon = Refused<'too-soon'> & { readonly until: Date };

type AccountRow = CheckedAccount & { password_hash: string | null };

/** Compares a password with an account's, slowing down whoever guesses. Every "no" is the same answer after the same work. */
@Injectable()
export class PasswordCheck {
  constructor(
    private readonly source: DataSource,
    private readonly passwords: Passwords,
    private readonly tries: Tries,
    private readonly facts: SecurityFacts,
  ) {}

  /** At the door: an unknown address, a wrong password, an account that ended and one without a password yet are all `wrong`. */
  byEmail(email: string, password: string, address: string): Promise<CheckedAccount | PasswordRefusal> {
    const name = email.toLowerCase().slice(0, 254);
    return this.check({ what: 'sign-in', name, address }, password, this.facts.nameOf(name), () => this.find('email = ?', name));
  }

  /** Inside: somebody shows again that it is them. */
  byAccount(accountId: string, password: string, address: string): Promise<CheckedAccount | PasswordRefusal> {
    return this.check({ what: 'password', name: accountId, address }, password, accountId, () => this.find('id = ?', accountId));
  }

  private async check(
    trier: Trier,
    password: string,
    subject: string,
    find: () => Promise<AccountRow | null>,
  ): Promise<CheckedAccount | PasswordRefusal> {
    const given = await this.tries.take(trier);
    if (given.waitUntil !== null) return tooSoon(given.waitUntil);
    const account = await find();
    const right = await this.passwords.matches(account?.password_hash ?? null, password);
    if (!right || account === null) {
      await this.facts.record(subject, 'security.sign-in-failed', ...(given.slowed ? (['security.sign-in-slowed'] as const) : []));
      return refused('wrong');
    }
    await this.tries.forget(trier);
    return account;
  }

  private async find(where: 'email = ?' | 'id = ?', value: string): Promise<AccountRow | null> {
    const [account] = await query<AccountRow>(
      this.source.manager,
      `SELECT id, person_id, school_id, name, email, password_hash, second_step_since FROM account WHERE ${where} AND ended_at IS NULL`,
      [value],
    );
    return account ?? null;
  }
}

export function tooSoon(until: Date): TooSoon {
  return { ...refused('too-soon'), until };
}
