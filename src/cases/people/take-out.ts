import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { CasesRepository } from '../cases.repository.js';
import { CaseSeat } from '../readers/case-seat.entity.js';

export type TakeOutRefusal = 'not-brought-in' | 'holds-it-alone' | 'done-already';

/** Ends what bringing in or assigning gave. Who holds a case by routing leaves by a conflict or by their appointment. */
@Injectable()
export class TakeOut {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
  ) {}

  run(actor: Actor, reference: string, seatId: string, reason: string): Promise<null | Refused<TakeOutRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.bring-in');
      const [seat] = await tx.query<{ id: string; account_id: string; role: string; name: string; until_at: string | null }>(
        `SELECT s.id, s.account_id, s.role, s.until_at, a.name FROM case_seat s JOIN account a ON a.id = s.account_id
         WHERE s.id = ? AND s.case_id = ? AND s.source IN ('brought-in', 'assigned', 'step')`,
        [seatId, file.row.id],
      );
      if (!seat) return refused('not-brought-in');
      if (seat.until_at !== null) return refused('done-already');
      await tx.update(CaseSeat, seat.id, { untilAt: tx.at });
      await this.cases.refresh(tx, file);
      const readers = await tx.query<{ account_id: string; level: string }>('SELECT account_id, level FROM case_reader WHERE case_id = ?', [
        file.row.id,
      ]);
      if (!readers.some(({ level }) => level === 'manager' || level === 'holder')) return refused('holds-it-alone');
      if (!readers.some(({ account_id }) => account_id === seat.account_id)) await this.notify.forget(tx, seat.account_id, file.row.id);
      tx.record({
        action: 'case.reader-taken-out',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { name: seat.name, as: seat.role, reason } },
      });
      return null;
    });
  }
}
