import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { CasesRepository, Climb } from '../../cases/index.js';
import { type Actor, type Refused, refused } from '../../kernel/index.js';
import { answerOwed } from '../domain/answer-owed.js';
import { type OwnReport, OwnReports } from './own-reports.js';

/** What the reporter may expect now, and when they last said that nobody has answered. */
export interface Owed {
  readonly owed: ReturnType<typeof answerOwed>;
  readonly saidAt: Date | null;
}

/** The reporter says that nobody has answered: the report goes up a rung at once, without their learning who is asked next. */
@Injectable()
export class SayUnanswered {
  constructor(
    private readonly work: UnitOfWork,
    private readonly own: OwnReports,
    private readonly cases: CasesRepository,
    private readonly climb: Climb,
  ) {}

  run(actor: Actor, typed: string): Promise<null | Refused<'not-late' | 'stale'>> {
    return this.work.run(actor, async (tx) => {
      const report = await this.own.open(tx, typed);
      if ((await this.owed(tx, report)).owed !== 'late') return refused('not-late');
      return this.climb.run(tx, await this.cases.openWithoutAccessCheck(tx, report.caseId), 'reporter');
    });
  }

  async owed(tx: Tx, report: OwnReport): Promise<Owed> {
    const { knows } = await this.cases.openWithoutAccessCheck(tx, report.caseId);
    const said = knows.silence?.findLast(({ cause }) => cause === 'reporter');
    const saidAt = said ? new Date(said.at) : null;
    const wrote = await tx.query(`SELECT id FROM message WHERE report_id = ? AND side <> 'reporter' LIMIT 1`, [report.id]);
    return { owed: answerOwed({ stage: report.stage, sentAt: report.sentAt, wrote: wrote.length > 0, saidAt }, tx.now), saidAt };
  }
}
