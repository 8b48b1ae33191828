import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../audit/index.js';
import { type Actor, refused, type Refused } from '../../../kernel/index.js';
import { DueJobs } from '../../../platform/jobs/due-jobs.js';
import { CaseItems } from '../case-items.js';
import { recordOf } from '../custody.js';
import { scanAnewJob } from './scan-evidence.js';

/** `not-kept-apart`: nothing keeps it apart (any more). `no-scanner`: none is set now, and nobody else may say that it is clean. */
export type ScanAnewRefusal = 'not-kept-apart' | 'no-scanner';

/**
 * Asks the scanner once more about a file that it keeps apart: what it knows changes daily, and a wrong alarm must not cost a case its
 * evidence. No person can say instead of it that the file is clean.
 */
@Injectable()
export class ScanAnew {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
    private readonly jobs: DueJobs,
  ) {}

  /** @throws NotFound */
  async run(actor: Actor, evidenceId: string): Promise<'asked' | Refused<ScanAnewRefusal>> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.confirm-gate');
    return this.work.run<'asked' | Refused<ScanAnewRefusal>>(actor, async (tx) => {
      const { file, item } = await this.items.open(tx, reference, evidenceId, 'case.confirm-gate');
      if (item.state !== 'infected') return refused('not-kept-apart');
      if (!item.scannerIsSet) return refused('no-scanner');
      recordOf(tx, file, item, 'evidence.scan-asked', { title: `Asked the virus scanner to look at item ${item.number} again` });
      await this.jobs.schedule(tx, scanAnewJob, item.id, tx.now);
      return 'asked';
    });
  }
}
