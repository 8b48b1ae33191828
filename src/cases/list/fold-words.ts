import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { Rounds } from '../../platform/jobs/rounds.js';

const often = 5_000;
/** Those of some 300 cases. More would keep those who write waiting; fewer would write the same pages of the index more often. */
const wordsAtOnce = 8_000;

/** Sorts the words of the latest cases into the index, many cases at a time, behind the back of those who send. */
@Injectable()
export class FoldWords implements OnApplicationBootstrap {
  constructor(
    private readonly books: Bookkeeping,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(often, 'words of the latest cases', () => this.run())();
  }

  /** Until none is left. Each time is whole: after a crash the words stand where they stood before, or in the index. */
  async run(): Promise<void> {
    for (let last = await this.lastOfSome(); last !== null; last = await this.lastOfSome()) await this.fold(last);
  }

  /** The case to go up to: a case is never parted. */
  private async lastOfSome(): Promise<string | null> {
    const [some] = await this.books.read<{ last: string | null }>(
      'SELECT MAX(case_id) AS last FROM (SELECT case_id FROM word_fresh ORDER BY case_id LIMIT ?) c',
      [wordsAtOnce],
    );
    return some?.last ?? null;
  }

  private fold(last: string): Promise<void> {
    return this.books.together(async (write) => {
      await write(
        `INSERT INTO word_index (hash, case_id, kind)
         SELECT hash, case_id, kind FROM word_fresh WHERE case_id <= ? ORDER BY hash, case_id ON CONFLICT DO NOTHING`,
        [last],
      );
      // Only what the index holds: on PostgreSQL a case may have come in between.
      await write(
        `DELETE FROM word_fresh WHERE case_id <= ? AND EXISTS (
           SELECT 1 FROM word_index i WHERE i.hash = word_fresh.hash AND i.case_id = word_fresh.case_id AND i.kind = word_fresh.kind)`,
        [last],
      );
    });
  }
}
