import { Injectable } from '@nestjs/common';
import { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { Settings } from '../platform/config/settings.js';
import { Bookkeeping } from '../platform/database/bookkeeping.js';
import { delayAfter, triesForgottenAfter } from './domain/growing-delay.js';

/** Whose tries are counted together. A whole school may share one address, so the name counts with it. */
export interface Trier {
  readonly what: 'sign-in' | 'code' | 'link' | 'forgotten' | 'password' | 'replies';
  readonly name: string;
  readonly address: string;
}

/** `waitUntil`: too soon. `slowed`: this try counts, and the next will have to wait. */
export type Try = { readonly waitUntil: Date } | { readonly waitUntil: null; readonly slowed: boolean };

/** Slows down guessing. Nobody is ever locked out, and neither name nor address is kept, only a keyed hash of both. */
@Injectable()
export class Tries {
  constructor(
    private readonly books: Bookkeeping,
    private readonly hash: KeyedHash,
    private readonly settings: Settings,
  ) {}

  /** Counts a try before it is looked at, so that many at once gain nothing. */
  take(trier: Trier): Promise<Try> {
    // Where the clock stands still a delay would never end.
    if (this.settings.demo?.now) return Promise.resolve({ waitUntil: null, slowed: false });
    const pair = this.pairOf(trier);
    const now = this.books.now();
    return this.books.together(async (write) => {
      const [known] = await write<{ failures: number; last_at: string; not_before: string }>(
        `INSERT INTO sign_in_attempt (pair_hash, failures, last_at, not_before) VALUES (?, 0, ?, ?)
         ON CONFLICT (pair_hash) DO UPDATE SET pair_hash = excluded.pair_hash RETURNING failures, last_at, not_before`,
        [pair, now.toISOString(), now.toISOString()],
      );
      if (!known) throw new Error('A row that was just written is not there');
      const notBefore = new Date(known.not_before);
      if (notBefore > now) return { waitUntil: notBefore };
      const forgotten = now.getTime() - Date.parse(known.last_at) > triesForgottenAfter;
      const failures = (forgotten ? 0 : known.failures) + 1;
      const delay = delayAfter(failures);
      await write('UPDATE sign_in_attempt SET failures = ?, last_at = ?, not_before = ? WHERE pair_hash = ?', [
        failures,
        now.toISOString(),
        new Date(now.getTime() + delay).toISOString(),
        pair,
      ]);
      return { waitUntil: null, slowed: delay > 0 };
    });
  }

  /** It was right: the count begins again. */
  async forget(trier: Trier): Promise<void> {
    await this.books.write('DELETE FROM sign_in_attempt WHERE pair_hash = ?', [this.pairOf(trier)]);
  }

  private pairOf({ what, name, address }: Trier): string {
    return this.hash.of('tries', JSON.stringify([what, name, address]));
  }
}
