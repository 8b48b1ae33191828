import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { newId } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { RecoveryCode } from '../recovery-code.entity.js';

const howMany = 10;

/** No I, L, O or U, which are read as something else. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const codeLength = 12;

/** Sixty random bits each: written on paper, used once, when the phone is gone. */
@Injectable()
export class RecoveryCodes {
  constructor(private readonly hash: KeyedHash) {}

  /** Ten new ones, such as `7K3Q-9M2R-X4TB`; the old ones stop working. They are shown once. */
  async makeNew(tx: Tx, accountId: string): Promise<string[]> {
    await this.removeAll(tx, accountId);
    const codes = Array.from({ length: howMany }, randomCode);
    await tx.insert(
      RecoveryCode,
      codes.map((code) => ({ id: newId(), accountId, codeHash: this.hashOf(accountId, code), madeAt: tx.at, usedAt: null })),
    );
    return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
  }

  /** Of two who use the same code at once, one gets true. */
  async use(tx: Tx, accountId: string, typed: string): Promise<boolean> {
    const used = await tx.query(
      'UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND code_hash = ? AND used_at IS NULL RETURNING id',
      [tx.at, accountId, this.hashOf(accountId, asWritten(typed))],
    );
    return used.length > 0;
  }

  async removeAll(tx: Tx, accountId: string): Promise<void> {
    await tx.query('DELETE FROM recovery_code WHERE account_id = ?', [accountId]);
  }

  private hashOf(accountId: string, code: string): string {
    return this.hash.of('recovery', `${accountId} ${code}`);
  }
}

function randomCode(): string {
  return Array.from(randomBytes(codeLength), (byte) => alphabet[byte & 31]).join('');
}

/** In any case, with or without dashes and spaces, O for 0, I or L for 1. */
function asWritten(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
}
