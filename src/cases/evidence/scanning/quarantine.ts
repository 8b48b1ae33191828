import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { heedItself } from '../../../kernel/index.js';
import { Notify } from '../../../notifications/index.js';
import { DueJobs, NotYet } from '../../../platform/jobs/due-jobs.js';
import { Scanner } from '../../../platform/scanning/scanner.js';
import { workingDays } from '../../actions/calendar.js';
import { tellReaders } from '../../actions/tell-readers.js';
import { CasesRepository } from '../../cases.repository.js';
import { recordOf } from '../custody.js';
import { isInQuarantine, type ScanOutcome, stateOf } from '../domain/evidence-state.js';
import { placesOf } from './record-scan.js';
import { scanJob } from './scan-evidence.js';
import { latestOutcomeOf } from './scans-of.js';

const waitsJob = 'evidence-waits';
const second = 1_000;

/** When an item has waited for more than one working day. @param since when its case could first deal with it */
export function waitsTooLongFrom(since: Date): Date {
  return new Date(workingDays.dueAfter(since, 1).getTime() + second);
}

interface ItemRow {
  received_at: string;
  confirmed_at: string | null;
  stopped_at: string | null;
  scan: ScanOutcome | null;
}

/**
 * Where every upload lands until it is released. Whoever handles its case hears of an item that waits for more than one working day, from the
 * first day on, each working day: until it is released a backup holds its row and never its bytes.
 * @source domain guide 9.2, step 1
 */
@Injectable()
export class Quarantine implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly scanner: Scanner,
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(waitsJob, (evidenceId) => this.work.run(heedItself, (tx) => this.lookAfter(tx, evidenceId)));
  }

  /** In the unit of work that saves the items. */
  async enter(tx: Tx, evidenceIds: readonly string[]): Promise<void> {
    for (const id of evidenceIds) {
      if (this.scanner.isSet) await this.jobs.schedule(tx, scanJob, id, tx.now);
      await this.jobs.schedule(tx, waitsJob, id, waitsTooLongFrom(tx.now));
    }
  }

  private async lookAfter(tx: Tx, evidenceId: string): Promise<void> {
    const [item] = await tx.query<ItemRow>(
      `SELECT e.received_at, e.confirmed_at, e.stopped_at, ${latestOutcomeOf('e')} AS scan
       FROM evidence_item e WHERE e.id = ? AND e.withdrawn_at IS NULL`,
      [evidenceId],
    );
    if (!item || !this.holds(item)) return;
    const again = waitsTooLongFrom(tx.now);
    const due: Date[] = [];
    for (const { case_id, number } of await placesOf(tx, evidenceId)) {
      const file = await this.cases.openWithoutAccessCheck(tx, case_id);
      const lateFrom = waitsTooLongFrom(laterOf(item.received_at, file.row.receivedAt));
      due.push(lateFrom > tx.now ? lateFrom : again);
      if (file.row.closedAt !== null || lateFrom > tx.now) continue;
      recordOf(tx, file, { id: evidenceId, number }, 'evidence.waits', { title: `Item ${number} still waits: nobody can look at it yet` });
      await tellReaders(tx, this.notify, file, 'handlers');
    }
    const next = earliest(due) ?? again;
    // Its report is not sent yet, came only just now, or its case is closed.
    if (tx.facts.length === 0) throw new NotYet(next, 'Nobody has to hear of it today');
    await this.jobs.schedule(tx, waitsJob, evidenceId, next);
  }

  private holds({ confirmed_at, stopped_at, scan }: ItemRow): boolean {
    return isInQuarantine(stateOf({ confirmedAt: confirmed_at, stoppedAt: stopped_at, scan, scannerIsSet: this.scanner.isSet }));
  }
}

function earliest(moments: readonly Date[]): Date | undefined {
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0];
}

function laterOf(...moments: readonly string[]): Date {
  return new Date(moments.toSorted().at(-1) ?? '');
}
