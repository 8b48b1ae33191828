import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { heedItself } from '../../kernel/index.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { placeholders } from '../../platform/database/sql.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import { daySpanOf, schoolDaysJob } from '../../procedures/index.js';
import { pathwayKeys } from '../../rules/index.js';
import { CasesRepository } from '../cases.repository.js';
import { procedures } from './calendar.js';
import { CaseProgress } from './case-progress.js';
import { workOf } from './steps.queries.js';

/** Steps whose time counts school days: only theirs hang on when the terms are. */
const bySchoolDays = pathwayKeys
  .flatMap((key) => procedures.stepsOf(key))
  .filter(({ clock }) => daySpanOf(clock.within)?.unit === 'SD')
  .map(({ key }) => key);

/** A school entered or took back days of its year: what is open and counts school days is due anew, case by case. */
@Injectable()
export class RecountDueTimes implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly books: Bookkeeping,
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(schoolDaysJob, (schoolId) => this.run(schoolId));
  }

  private async run(schoolId: string): Promise<void> {
    const cases = await this.books.read<{ id: string }>(
      `SELECT f.id FROM case_file f WHERE f.school_id = ? AND f.stage <> 'closed' AND f.merged_at IS NULL AND EXISTS (
         SELECT 1 FROM case_action a WHERE a.case_id = f.id AND a.done_at IS NULL AND a.cancelled_at IS NULL
         AND a.step IN (${placeholders(bySchoolDays.length)})) ORDER BY f.id`,
      [schoolId, ...bySchoolDays],
    );
    for (const { id } of cases) await this.work.run(heedItself, (tx) => this.recount(tx, id));
  }

  /** A second run finds nothing that moves. */
  private async recount(tx: Tx, caseId: string): Promise<void> {
    const file = await this.cases.openWithoutAccessCheck(tx, caseId);
    const moved = await this.progress.movedTimes(tx, file, await workOf(tx, file));
    if (moved.length === 0) return;
    await this.progress.run(tx, file);
    for (const { line, due } of moved)
      tx.record({
        action: 'case.due-time-moved',
        subject: file.row.id,
        detail: {
          keyId: file.row.keyId,
          words: {
            title: `Due at another time: ${line.step?.what ?? line.words.title ?? ''}`,
            actionId: line.id,
            before: line.dueAt?.toISOString() ?? '',
            due: due?.toISOString() ?? '',
          },
        },
      });
  }
}
