import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Keyring } from '../../platform/crypto/keyring.js';
import { query } from '../../platform/database/sql.js';
import { keyLine, signedText } from './signed-note.js';

/** Signs what leaves the school with the key that signs the log, so that whoever gets it can tell who made it and that it is unchanged. */
@Injectable()
export class SignedTexts {
  constructor(
    private readonly source: DataSource,
    private readonly keyring: Keyring,
  ) {}

  /** Signs from one reading of whose key it is, so that a text may be made while it is streamed. */
  async signer(): Promise<Signer> {
    const [row] = await query<{ origin: string }>(this.source.manager, 'SELECT origin FROM installation WHERE id = 1');
    if (!row) throw new Error('The installation has not been prepared');
    const { signing, publicKey } = this.keyring;
    return { keyLine: keyLine(row.origin, publicKey), sign: (text) => signedText(text, row.origin, signing, publicKey) };
  }
}

export interface Signer {
  /** The public key, for whoever checks. */
  readonly keyLine: string;
  /** @throws TypeError for a text that does not end in a line break, or holds another control character */
  sign(text: string): string;
}
