import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { dayOf, heedItself, newId, noonOf } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import { addedForSilence, contactsAndTies } from '../../routing/index.js';
import { workingDays } from '../actions/calendar.js';
import { tellReaders } from '../actions/tell-readers.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { conflictsOf, declaredAmong } from './case-conflicts.js';
import { CaseSeat } from './case-seat.entity.js';
import { RecomputeReaders } from './recompute-readers.js';

/** 12:00 in London on the next working day. @source domain guide 4.3, invariants */
export function unopenedAt(from: Date): Date {
  return noonOf(workingDays.after(dayOf(from), 1));
}

/** Silence moves a case up a rung: nobody opened it by noon, so whoever stands in for them joins; and again the day after, until somebody did. */
@Injectable()
export class EscalateUnopened implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly readers: RecomputeReaders,
    private readonly notify: Notify,
  ) {}

  onModuleInit(): void {
    this.jobs.handle('escalate-unopened', (caseId) => this.work.run(heedItself, (tx) => this.check(tx, caseId)));
  }

  private async check(tx: Tx, caseId: string): Promise<void> {
    const file = await this.cases.openWithoutAccessCheck(tx, caseId);
    if (file.row.openedAt !== null || file.row.closedAt !== null) return;
    const seats = await tx.query<{ account_id: string; person_id: string }>(
      `SELECT s.account_id, a.person_id FROM case_seat s JOIN account a ON a.id = s.account_id
       WHERE s.case_id = ? AND s.until_at IS NULL AND s.level IN ('manager', 'holder')`,
      [caseId],
    );
    const conflicts = declaredAmong(await conflictsOf(tx, file));
    const contacts = { ...(await contactsAndTies(tx, file.row.schoolId, tx.now, new Date(file.row.receivedAt))), conflicts };
    const added = addedForSilence(
      file.knows.facts,
      contacts,
      seats.map(({ person_id }) => person_id),
    );
    const fresh = added.filter(({ accountId }) => !seats.some((seat) => seat.account_id === accountId));
    if (fresh.length > 0)
      await this.seat(
        tx,
        file,
        fresh.map(({ accountId, role }) => ({ accountId, role })),
      );
    await this.jobs.schedule(tx, 'escalate-unopened', caseId, unopenedAt(tx.now));
    tx.record({
      action: 'case.unopened',
      subject: caseId,
      school: file.row.schoolId,
      detail: { keyId: file.row.keyId, words: { added: fresh } },
    });
  }

  private async seat(tx: Tx, file: OpenCase, added: readonly { accountId: string; role: string }[]): Promise<void> {
    const caseId = file.row.id;
    await tx.insert(
      CaseSeat,
      added.map(({ accountId, role }) => ({
        id: newId(),
        caseId,
        accountId,
        role,
        level: 'holder' as const,
        source: 'escalation' as const,
        fromAt: tx.at,
        untilAt: null,
        openedAt: null,
        sealed: null,
        version: 1,
      })),
    );
    await this.readers.run(tx, caseId, file.knows.restrictedTo);
    const accounts = added.map(({ accountId }) => accountId);
    await tellReaders(tx, this.notify, file, accounts);
  }
}
