import { randomFillSync } from 'node:crypto';

/** Random bytes are fetched many at a time: for each nonce by itself the fetching would cost more than the sealing. */
const pool = Buffer.allocUnsafeSlow(24 * 170);
let at = pool.length;

/** Fills a nonce with random bytes that nothing else is given. */
export function fillNonce(nonce: Buffer): void {
  if (at + nonce.length > pool.length) {
    randomFillSync(pool);
    at = 0;
  }
  pool.copy(nonce, 0, at, at + nonce.length);
  at += nonce.length;
}
