import { Injectable } from '@nestjs/common';
import { IsIn, MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';
import { asksDataBreach, careGroups } from '../../rules/index.js';
import { leaveOut } from '../actions/case-pathways.js';
import { goesOnAfterTheEnd, isOpen } from '../actions/case-progress.js';
import { PlanCheckIns } from '../after-care/plan-check-ins.js';
import { type ClosingSeen, closingSeen } from './closing.queries.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { reporterAccount } from '../people/reporter-account.js';
import { addDecision } from '../triage/decision-words.js';
import { type Obstacle, obstacles } from './domain/closing.js';

/** What a reader in ten years has to know. */
export class CloseForm {
  /** The case as it stood when the page was opened. */
  @OpenedAt()
  version = '';

  @MinLength(1, { message: 'Write what happened, what was decided and why' })
  @AtMost(20_000)
  summary = '';

  /** What the school does otherwise from now on. @source KCSIE Part four, "Learning lessons" */
  @AtMost(20_000)
  lessons = '';

  /** Who is asked how they are in the weeks after. */
  @IsIn(careGroups, { each: true, message: 'Choose from the list' })
  careFor: string[] = [];
}

export type CloseRefusal = 'incomplete' | 'obstacles' | 'stale' | 'closed';

/** Ends a case that has an outcome for everything and nothing left to do. Its reporter hears that it has finished, and nothing else. */
@Injectable()
export class CloseCase {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
    private readonly words: WordHashes,
    private readonly checkIns: PlanCheckIns,
  ) {}

  run(actor: Actor, reference: string, { version, summary, lessons, careFor }: CloseForm): Promise<null | Refused<CloseRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.close');
      if (file.row.stage === 'closed') return refused('closed');
      const work = await closingSeen(tx, file);
      if (obstaclesIn(file, work).length > 0) return refused('obstacles');
      if (summary === '') return refused('incomplete');
      const stale = await this.cases.save(
        tx,
        file,
        { stage: 'closed', closedAt: tx.at },
        version === '' ? file.row.version : Number(version),
      );
      if (stale !== null) return stale;
      for (const action of work.actions.filter((one) => isOpen(one) && !goesOnAfterTheEnd(one)))
        await leaveOut(tx, file, action, 'Ended with the case');
      const lines = lessons === '' ? [] : [{ label: 'What we learned', text: lessons }];
      await addDecision(tx, file, { kind: 'closed', title: 'Closed', lines, reason: summary });
      await this.words.add(tx, file.row.id, { texts: [summary, lessons], names: [], handles: [] });
      await this.checkIns.within(tx, file, careFor);
      await this.cases.refresh(tx, file);
      await this.tellReporters(tx, file);
      tx.record({ action: 'case.closed', subject: file.row.id, detail: { keyId: file.row.keyId, words: { title: 'Closed' } } });
      return null;
    });
  }

  private async tellReporters(tx: Tx, file: OpenCase): Promise<void> {
    const reports = await tx.query<{ report_id: string }>(
      'SELECT report_id FROM case_report WHERE case_id = ? AND borrowed_at IS NULL ORDER BY report_id',
      [file.row.id],
    );
    for (const { report_id } of reports) {
      const account = await reporterAccount(tx, file, report_id);
      if (account !== null && account !== tx.actor.accountId) await this.notify.tell(tx, [account], 'report', report_id);
    }
  }
}

/** What still stands in the way of closing. */
export function obstaclesIn({ knows }: OpenCase, { pathways, actions, undecidedReferrals }: ClosingSeen): Obstacle[] {
  return obstacles({
    decided: (knows.decidedAt ?? null) !== null,
    waitsForAgreement: (knows.waitsFor ?? null) !== null,
    paused: knows.pausedFor !== null,
    undecided: pathways.filter(({ key, closedAt }) => key !== 'P0' && closedAt === null).map(({ id }) => id),
    open: actions
      .filter((action) => isOpen(action) && !goesOnAfterTheEnd(action))
      .map(({ id, step }) => ({ id, recurring: step?.recurring ?? false })),
    asksDataBreach: asksDataBreach(knows.categories ?? []),
    dataBreachAnswered: (knows.dataBreach ?? null) !== null,
    undecidedReferrals,
  });
}
