import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';
import { Clock } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';

/** A whole school may share one address, and more than one pupil may speak up after an assembly. */
const mostInAnHour = 20;
const hour = 60 * 60_000;
const mostAddresses = 20_000;

/** Slows down whoever floods a school. It lives in memory alone, holds no address as it is, and forgets within the hour. */
@Injectable()
export class SendLimit {
  private readonly sent = new Map<string, readonly number[]>();

  constructor(
    private readonly clock: Clock,
    private readonly hash: KeyedHash,
    private readonly settings: Settings,
  ) {}

  /** Counts one more from an address. @returns until when it has to wait; null when it may go on */
  take(address: string): Date | null {
    // Where the clock stands still the hour would never be over.
    if (this.settings.demo?.now) return null;
    const now = this.clock.now().getTime();
    const who = this.hash.of('anonymous-limit', address);
    const recent = (this.sent.get(who) ?? []).filter((at) => at > now - hour);
    const first = recent[0];
    if (first !== undefined && recent.length >= mostInAnHour) return new Date(first + hour);
    this.sent.delete(who);
    this.sent.set(who, [...recent, now]);
    this.forget(now);
    return null;
  }

  /** The longest silent stand first. */
  private forget(now: number): void {
    for (const [who, moments] of this.sent) {
      if ((moments.at(-1) ?? 0) > now - hour && this.sent.size <= mostAddresses) return;
      this.sent.delete(who);
    }
  }
}
