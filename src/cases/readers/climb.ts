import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { newId, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { contactsAndTies, nextRung, type Receiver, type Rung } from '../../routing/index.js';
import { tellReaders } from '../actions/tell-readers.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WatchRepeats } from '../patterns/watch-repeats.js';
import { conflictsOf, declaredAmong } from './case-conflicts.js';
import { CaseSeat } from './case-seat.entity.js';
import { holdersOf } from './holders-of.js';
import { RecomputeReaders } from './recompute-readers.js';
import type { SeatWords } from './seat-words.js';

/** What moved a case up a rung: the clock, or the reporter, who said that nobody has answered. */
export type ClimbCause = 'clock' | 'reporter';

const facts: Readonly<Record<ClimbCause, { action: string; reason: string }>> = {
  clock: { action: 'case.unopened', reason: 'Nobody had opened it by noon of the next working day' },
  reporter: { action: 'case.unanswered', reason: 'The reporter said that nobody had answered' },
};

/** Moves a case up one rung: whoever routing finds next joins, those who were silent are told again, and nobody is taken out. */
@Injectable()
export class Climb {
  constructor(
    private readonly cases: CasesRepository,
    private readonly readers: RecomputeReaders,
    private readonly notify: Notify,
    private readonly repeats: WatchRepeats,
  ) {}

  /** @returns a refusal when somebody moved it in the same moment */
  async run(tx: Tx, file: OpenCase, cause: ClimbCause): Promise<Refused<'stale'> | null> {
    const holders = await holdersOf(tx, file.row.id);
    const rung = await this.next(
      tx,
      file,
      holders.map(({ personId }) => personId),
    );
    // A restriction leaves a case to those named: they are told again, and nobody joins them unnamed.
    const added = file.knows.restrictedTo === null ? rung.added : [];
    await this.seat(tx, file, added, facts[cause].reason);
    const silence = [...(file.knows.silence ?? []), { at: tx.at, cause, added: added.map(({ accountId }) => accountId) }];
    const saved = await this.cases.save(tx, file, { knows: { ...file.knows, silence } }, file.row.version);
    if (saved !== null) return saved;
    await tellReaders(
      tx,
      this.notify,
      file,
      [...holders, ...added].map(({ accountId }) => accountId),
      'at once',
    );
    await this.notify.tell(tx, rung.dpoAccounts, 'account', '');
    tx.record({
      action: facts[cause].action,
      subject: file.row.id,
      school: file.row.schoolId,
      detail: { keyId: file.row.keyId, words: { added, why: facts[cause].reason } },
    });
    return null;
  }

  private async next(tx: Tx, file: OpenCase, silent: readonly string[]): Promise<Rung> {
    const conflicts = declaredAmong(await conflictsOf(tx, file));
    const contacts = { ...(await contactsAndTies(tx, file.row.schoolId, tx.now, new Date(file.row.receivedAt))), conflicts };
    return nextRung(file.knows.facts, contacts, silent);
  }

  private async seat(tx: Tx, file: OpenCase, added: readonly Receiver[], reason: string): Promise<void> {
    if (added.length === 0) return;
    const words: SeatWords = { reason, by: 'heed' };
    const seats = added.map(({ accountId, role }) => ({ id: newId(), accountId, role }));
    await tx.insert(
      CaseSeat,
      seats.map((seat) => ({
        ...seat,
        caseId: file.row.id,
        level: 'holder' as const,
        source: 'escalation' as const,
        fromAt: tx.at,
        untilAt: null,
        openedAt: null,
        sealed: sealWords(file.key, 'case_seat', seat.id, words),
        version: 1,
      })),
    );
    await this.readers.run(tx, file.row.id, file.knows.restrictedTo);
    await this.repeats.forWhoJoined(
      tx,
      file,
      seats.map(({ accountId }) => accountId),
    );
  }
}
