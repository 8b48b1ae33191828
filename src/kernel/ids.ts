import { v7, validate } from 'uuid';

/** Random bytes for 256 ids are fetched at once: for each by itself the fetching would cost more than all the rest. */
const pool = Buffer.alloc(256 * 16);
let used = pool.length;

let last = { msecs: 0, seq: 0 };

/** Time-ordered and random (UUIDv7): indexes stay compact, what is made later sorts later, and nothing tells how many there are. */
export function newId(): string {
  const random = sixteenRandomBytes();
  const msecs = Math.max(Date.now(), last.msecs);
  // Within a millisecond ids count on from a random number (RFC 9562, 6.2, method 1), of 31 bits so that the 32 of its place never overflow.
  last = { msecs, seq: msecs > last.msecs ? random.readUInt32BE(6) >>> 1 : last.seq + 1 };
  return v7({ random, ...last });
}

export function isId(value: unknown): value is string {
  return validate(value);
}

function sixteenRandomBytes(): Buffer {
  if (used === pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  used += 16;
  return pool.subarray(used - 16, used);
}
