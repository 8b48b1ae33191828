import { randomBytes } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { Rounds } from '../../platform/jobs/rounds.js';
import { Logs } from '../../platform/logging/logs.js';

const hourMs = 3_600_000;
/** Mail servers give up after five days; some later. @source RFC 5321, 4.5.4.1 */
const keptMs = 14 * 24 * hourMs;

/** The row of the watch that says whether mail may leave with an address of its own. */
export const ownAddressWatch = 'return-address';

/** A mail server that writes back writes to an address that nobody can guess, that says nothing, and that only one mail ever had. */
@Injectable()
export class ReturnAddresses implements OnApplicationBootstrap {
  constructor(
    private readonly settings: Settings,
    private readonly books: Bookkeeping,
    private readonly hash: KeyedHash,
    private readonly rounds: Rounds,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(hourMs, 'old return addresses', () => this.forget());
  }

  /** A new one for each try, kept before the mail leaves; null where nothing that comes back is taken. */
  async make(messageId: string): Promise<string | null> {
    const { bounces } = this.settings;
    if (bounces === null) return null;
    // In letters that survive a server that writes everything small or large.
    const token = randomBytes(16).toString('hex');
    await this.books.write('INSERT INTO return_address (hash, message_id, made_at) VALUES (?, ?, ?)', [
      this.hashOf(token),
      messageId,
      this.books.now().toISOString(),
    ]);
    return `${token}@${bounces.domain}`;
  }

  /** Which mail left with this address; null for every other address, and for one that is too old. */
  async messageOf(address: string): Promise<string | null> {
    const [token = '', domain, ...rest] = address.toLowerCase().split('@');
    if (rest.length > 0 || domain !== this.settings.bounces?.domain || !/^[0-9a-f]{32}$/.test(token)) return null;
    const [row] = await this.books.read<{ message_id: string }>('SELECT message_id FROM return_address WHERE hash = ? AND made_at >= ?', [
      this.hashOf(token),
      this.oldest(),
    ]);
    return row?.message_id ?? null;
  }

  /** Whether the server let a mail leave with an address of its own: where it does not, nothing comes back here. */
  async left(withIts: boolean): Promise<void> {
    if (this.settings.bounces === null) return;
    if (withIts) {
      await this.books.write('UPDATE delivery_watch SET failing_since = NULL WHERE id = ? AND failing_since IS NOT NULL', [
        ownAddressWatch,
      ]);
      return;
    }
    this.logs.warn('the mail server lets no mail leave with an address of BOUNCE_DOMAIN: what comes back is not noticed');
    await this.books.write(
      `INSERT INTO delivery_watch (id, failing_since) VALUES (?, ?)
       ON CONFLICT (id) DO UPDATE SET failing_since = COALESCE(delivery_watch.failing_since, excluded.failing_since)`,
      [ownAddressWatch, this.books.now().toISOString()],
    );
  }

  async forget(): Promise<void> {
    await this.books.write('DELETE FROM return_address WHERE made_at < ?', [this.oldest()]);
  }

  private hashOf(token: string): string {
    return this.hash.of('return-address', token);
  }

  private oldest(): string {
    return new Date(this.books.now().getTime() - keptMs).toISOString();
  }
}
