import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, isRefused } from '../../../kernel/index.js';
import { DueJobs, NotYet } from '../../../platform/jobs/due-jobs.js';
import { ScannerAway } from '../../../platform/scanning/clamd.js';
import { type Scan, ScanFailed, Scanner, type ScanRefused } from '../../../platform/scanning/scanner.js';
import { RecordScan } from './record-scan.js';
import { UnscannedItems } from './unscanned-items.js';

export const scanJob = 'scan-evidence';
/** Of what is kept apart, because somebody asked. */
export const scanAnewJob = 'scan-evidence-anew';
const minute = 60_000;
const afterAway = 1;
const afterFailure = 10;
/** For what is too large only a changed setting of the scanner helps. */
const afterTooBig = 60;

/**
 * Gives each piece of evidence to the virus scanner, after it came in: its bytes flow there from the store and are kept nowhere else. Whoever
 * adds evidence never waits for it; while the scanner is away the item waits in quarantine.
 * @source domain guide 9.2, step 1
 */
@Injectable()
export class ScanEvidence implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly items: UnscannedItems,
    private readonly scanner: Scanner,
    private readonly record: RecordScan,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(scanJob, (evidenceId) => this.run(evidenceId));
    this.jobs.handle(scanAnewJob, (evidenceId) => this.runAnew(evidenceId));
  }

  private async run(evidenceId: string): Promise<void> {
    // Whatever a later setting says, `ScanBacklog` finds what was not scanned.
    if (!this.scanner.isSet || !(await this.items.isOne(evidenceId))) return;
    const scan = await this.scan(evidenceId);
    await this.record.run(evidenceId, scan);
    if (isRefused(scan)) throw this.notYet(afterTooBig, 'It is larger than the scanner takes');
  }

  /** Whatever it says is recorded: whoever asked waits for an answer. */
  private async runAnew(evidenceId: string): Promise<void> {
    if (!this.scanner.isSet || !(await this.items.isKeptApart(evidenceId))) return;
    const scan = await this.scan(evidenceId);
    // Only a scan that passed takes back what an earlier one found.
    if (isRefused(scan)) throw this.notYet(afterTooBig, 'It is larger than the scanner takes');
    await this.record.run(evidenceId, scan, 'again');
  }

  private async scan(evidenceId: string): Promise<Scan | ScanRefused> {
    try {
      return await this.scanner.scan(() => this.items.bytesOf(evidenceId));
    } catch (fault) {
      if (fault instanceof ScannerAway) throw this.notYet(afterAway, fault.message);
      if (fault instanceof ScanFailed) throw this.notYet(afterFailure, fault.message);
      throw fault;
    }
  }

  private notYet(minutes: number, why: string): NotYet {
    return new NotYet(new Date(this.clock.now().getTime() + minutes * minute), why);
  }
}
