import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import type { Stage } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { climbsAt } from './domain/silence.js';
import { holdersOf } from './holders-of.js';

export const silenceJob = 'escalate-unopened';

/** Until it is decided what to do first; afterwards the due times of its steps press for themselves. */
const undecided: readonly Stage[] = ['received', 'being_assessed'];

/** Sees to it that whoever holds a case, since whenever, opens it in time: at sending, and after every change of holder. */
@Injectable()
export class SilenceWatch {
  constructor(private readonly jobs: DueJobs) {}

  /** When it goes up a rung as things are: a moment that may be past, or null while nothing presses. */
  async climbs(tx: Tx, { row, knows }: OpenCase): Promise<Date | null> {
    if (!undecided.includes(row.stage) || row.mergedAt !== null) return null;
    const last = knows.silence?.at(-1);
    return climbsAt(await holdersOf(tx, row.id), tx.now, last ? new Date(last.at) : null);
  }

  /** Looks again when the time is up, unless that is arranged already. */
  async arrange(tx: Tx, file: OpenCase): Promise<void> {
    const at = await this.climbs(tx, file);
    if (at === null || (await this.isArranged(tx, file.row.id))) return;
    await this.jobs.schedule(tx, silenceJob, file.row.id, at > tx.now ? at : tx.now);
  }

  /** Beside what runs now. */
  async isArranged(tx: Tx, caseId: string): Promise<boolean> {
    const waiting = await tx.query('SELECT id FROM due_job WHERE subject = ? AND kind = ? AND done_at IS NULL AND due_at > ?', [
      caseId,
      silenceJob,
      tx.at,
    ]);
    return waiting.length > 0;
  }
}
