import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Keyring } from '../../platform/crypto/keyring.js';
import { openField, sealField } from '../../platform/crypto/field-seal.js';

/** Makes keys and wraps them under the master key, tied to their id. */
@Injectable()
export class KeyWrap {
  private readonly wrapping: Buffer;

  constructor(keyring: Keyring) {
    this.wrapping = keyring.derive('wrap');
  }

  make(): Buffer {
    return randomBytes(32);
  }

  wrap(id: string, key: Buffer): string {
    return sealField(this.wrapping, place(id), key.toString('base64url'));
  }

  /** @throws SealFault when it was wrapped under another master key or for another id */
  unwrap(id: string, wrapped: string): Buffer {
    return Buffer.from(openField(this.wrapping, place(id), wrapped), 'base64url');
  }
}

function place(id: string) {
  return { table: 'sealing_key', id, column: 'wrapped' };
}
