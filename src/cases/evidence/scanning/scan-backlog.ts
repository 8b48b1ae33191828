import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Bookkeeping } from '../../../platform/database/bookkeeping.js';
import { DueJobs } from '../../../platform/jobs/due-jobs.js';
import { Rounds } from '../../../platform/jobs/rounds.js';
import { Scanner } from '../../../platform/scanning/scanner.js';
import { scanJob } from './scan-evidence.js';
import { UnscannedItems } from './unscanned-items.js';

const tenMinutes = 600_000;
const atOnce = 500;

/** Once a scanner is set, what came in before is scanned too: at the start, and a part of it every ten minutes. */
@Injectable()
export class ScanBacklog implements OnApplicationBootstrap {
  constructor(
    private readonly scanner: Scanner,
    private readonly items: UnscannedItems,
    private readonly jobs: DueJobs,
    private readonly books: Bookkeeping,
    private readonly rounds: Rounds,
  ) {}

  onApplicationBootstrap(): void {
    if (this.scanner.isSet) this.rounds.every(tenMinutes, 'evidence to scan', () => this.run())();
  }

  async run(): Promise<void> {
    const query = (sql: string, parameters: readonly (string | number | null)[] = []) => this.books.write(sql, parameters);
    for (const id of await this.items.without(scanJob, atOnce)) await this.jobs.schedule({ query }, scanJob, id, this.books.now());
  }
}
