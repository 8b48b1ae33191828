import { Injectable } from '@nestjs/common';
import { canonicalize } from './canonical-json.js';
import { openField, SealFault, sealField } from './field-seal.js';
import { Keyring } from './keyring.js';

/** What an address may carry without saying it: where a page of a list ends, what was searched for. Each opens only for the account it was made for. */
@Injectable()
export class SealedTokens {
  private readonly key: Buffer;

  constructor(keyring: Keyring) {
    this.key = keyring.derive('token');
  }

  seal(purpose: string, accountId: string, words: object): string {
    return sealField(this.key, { table: 'token', id: accountId, column: purpose }, padded(canonicalize(words)));
  }

  /** Null for whatever is not a token of this purpose and this account: altered, somebody else's, or made up. */
  open<Words extends object>(purpose: string, accountId: string, token: string): Words | null {
    if (token === '' || token.length > 4_000) return null;
    try {
      return JSON.parse(openField(this.key, { table: 'token', id: accountId, column: purpose }, token)) as Words;
    } catch (fault) {
      if (fault instanceof SealFault) return null;
      throw fault;
    }
  }
}

/** How long a token is says nothing of what is in it, as how many digits a place in the log has. What reads it skips the spaces. */
function padded(words: string): string {
  const step = 64;
  return words + ' '.repeat((step - (Buffer.byteLength(words) % step)) % step);
}
