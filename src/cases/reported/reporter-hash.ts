import type { Actor } from '../../kernel/index.js';
import type { KeyedHash } from '../../platform/crypto/keyed-hash.js';

/** What ties a report to whoever sent it: their account, or the secret code of somebody who gave no name. Neither can be read from it. */
export function reporterHash(hash: KeyedHash, { accountId, code }: Pick<Actor, 'accountId' | 'code'>): string {
  return code === undefined ? hash.of('reporter', accountId) : hash.of('reporter-code', code);
}
