import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Bookkeeping } from '../platform/database/bookkeeping.js';
import { Rounds } from '../platform/jobs/rounds.js';
import { triesForgottenAfter } from './domain/growing-delay.js';
import { idleMinutes, longestHours } from './session-limits.js';

const hour = 60 * 60_000;

/** Takes away sessions that are over and tries that are forgotten, so that neither table keeps who came when. */
@Injectable()
export class Sweep implements OnApplicationBootstrap {
  constructor(
    private readonly books: Bookkeeping,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(hour, 'sweep', () => this.run());
  }

  async run(): Promise<void> {
    const before = (milliseconds: number): string => new Date(this.books.now().getTime() - milliseconds).toISOString();
    await this.books.write('DELETE FROM session WHERE seen_at < ? OR started_at < ?', [
      before((idleMinutes + 1) * 60_000),
      before(longestHours * hour),
    ]);
    await this.books.write('DELETE FROM sign_in_attempt WHERE last_at < ?', [before(triesForgottenAfter)]);
  }
}
