import { Injectable } from '@nestjs/common';
import { argon2id, hash, verify } from 'argon2';

/** About 80 ms of one core: much for somebody who tries millions, little for somebody who signs in. */
const cost = { type: argon2id, memoryCost: 32 * 1024, timeCost: 3, parallelism: 1 } as const;

/** Nobody's: checked where there is no password, so that an unknown address takes as long as a known one. */
const nobodys = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$bm9ib2R5IGF0IGFsbC4uLg$${'A'.repeat(43)}`;

/** Hashing takes a thread and 32 MB: more at once would hold up reading and writing files. */
const atOnce = 2;

/** What nobody types; hashing it would only be work. */
const longestTried = 1_000;

/** Slow hashes of passwords, worked out beside the event loop. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normal(password), cost));
  }

  /** Takes the same time whether or not there is a password to compare with. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const tried = normal(password).slice(0, longestTried);
    const same = await this.inTurn(() => verify(stored ?? nobodys, tried));
    return same && stored !== null && password.length <= longestTried;
  }

  private async inTurn<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    if (this.running < atOnce) this.running += 1;
    else await new Promise<void>((resolve) => this.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}

/** The same letters from any keyboard. */
function normal(password: string): string {
  return password.normalize('NFKC');
}
