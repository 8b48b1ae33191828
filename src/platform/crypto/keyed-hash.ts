import { Injectable } from '@nestjs/common';
import sodium from 'sodium-native';
import { Keyring } from './keyring.js';

/** Links without names: equal values have equal hashes, and without the master key nobody can try values out. */
@Injectable()
export class KeyedHash {
  private readonly keys = new Map<string, Buffer>();

  constructor(private readonly keyring: Keyring) {}

  /** 24 characters of base64url (144 bits). @param purpose keeps hashes of different uses apart */
  of(purpose: string, value: string): string {
    const hash = Buffer.allocUnsafe(18);
    sodium.crypto_generichash(hash, Buffer.from(value), this.keyFor(purpose));
    return hash.toString('base64url');
  }

  private keyFor(purpose: string): Buffer {
    let key = this.keys.get(purpose);
    if (!key) this.keys.set(purpose, (key = this.keyring.derive(`hash/${purpose}`)));
    return key;
  }
}
