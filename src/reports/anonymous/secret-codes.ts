import { randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { readSecretLetters, secretLetters } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';

/** 100 bits. */
const letters = 20;

/**
 * What a page before sending carries. The secret code is worked out from it and kept nowhere, so that a second click shows the same code, and
 * whoever has only the database has none.
 */
@Injectable()
export class SecretCodes {
  constructor(private readonly hash: KeyedHash) {}

  /** A ticket for one report from one school's door. */
  ticket(door: string): string {
    const chance = randomBytes(24).toString('base64url');
    return `${chance}.${this.sealOf(chance, door)}`;
  }

  /** The secret code that a ticket gives; null for one that Heed did not make for this door. */
  codeOf(ticket: string, door: string): string | null {
    const [chance = '', given = ''] = ticket.split('.');
    const [own, other] = [Buffer.from(this.sealOf(chance, door)), Buffer.from(given)];
    if (own.length !== other.length || !timingSafeEqual(own, other)) return null;
    return secretLetters(Buffer.from(this.hash.of('secret-code', ticket), 'base64url'), letters);
  }

  /** A code as it was typed; null when it can be none. */
  read(typed: string): string | null {
    return readSecretLetters(typed, letters);
  }

  private sealOf(chance: string, door: string): string {
    return this.hash.of('ticket', JSON.stringify([chance, door]));
  }
}
