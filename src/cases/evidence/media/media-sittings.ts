import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { StreamSealFault } from '../../../platform/crypto/stream-seal.js';
import { SealedTokens } from '../../../platform/crypto/sealed-token.js';
import type { Actor } from '../../../kernel/index.js';

/** How long nothing has to be asked for until it is over. */
const idleMilliseconds = 30 * 60_000;

interface Sitting {
  /** Whether it began well: the file was whole, and the look is on the log. */
  readonly began: Promise<boolean>;
  running: number;
  timer: NodeJS.Timeout | null;
}

/**
 * Who plays what at the moment. A player asks for its file in many parts, and for more with each jump: all of that is one sitting, which is
 * one look. Kept in this process alone: where it is not known, a new one begins, and is a look of its own.
 */
@Injectable()
export class MediaSittings {
  private readonly sittings = new Map<string, Sitting>();

  constructor(private readonly tokens: SealedTokens) {}

  /** For the player of one page, opened by one person. */
  grant({ accountId }: Actor, evidenceId: string): string {
    return this.tokens.seal('sitting', accountId, { evidenceId, id: randomUUID() });
  }

  /** What a sitting is called; null for a grant of somebody else, of another item, or made up. @param grant null for the address alone */
  named({ accountId }: Actor, evidenceId: string, grant: string | null): string | null {
    if (grant === null) return `${accountId} ${evidenceId}`;
    const words = this.tokens.open<{ evidenceId: string; id: string }>('sitting', accountId, grant);
    return words?.evidenceId === evidenceId ? `${accountId} ${evidenceId} ${words.id}` : null;
  }

  /** Whether it began well, once that is known; null where none is on. */
  going(name: string): Promise<boolean> | null {
    return this.sittings.get(name)?.began ?? null;
  }

  /** @param began ends with whether it did; a fault ends it as well */
  begin(name: string, began: Promise<boolean>): void {
    const sitting: Sitting = { began: began.catch(() => false), running: 0, timer: null };
    this.sittings.set(name, sitting);
    void sitting.began.then((isWell) => (isWell ? this.rest(name, sitting) : this.end(name, sitting)));
  }

  /** It goes on for as long as its bytes flow. Bytes that no longer open end it: the next part is only given once the whole was looked at again. */
  flows(name: string, bytes: Readable): void {
    const sitting = this.sittings.get(name);
    if (sitting === undefined) return;
    sitting.running += 1;
    if (sitting.timer !== null) clearTimeout(sitting.timer);
    bytes.once('error', (fault) => fault instanceof StreamSealFault && this.end(name, sitting));
    bytes.once('close', () => {
      sitting.running -= 1;
      this.rest(name, sitting);
    });
  }

  private rest(name: string, sitting: Sitting): void {
    if (sitting.timer !== null) clearTimeout(sitting.timer);
    sitting.timer = sitting.running > 0 ? null : setTimeout(() => this.end(name, sitting), idleMilliseconds).unref();
  }

  private end(name: string, sitting: Sitting): void {
    if (this.sittings.get(name) === sitting) this.sittings.delete(name);
  }
}
