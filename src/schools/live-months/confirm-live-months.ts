import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, type Refused, refused } from '../../kernel/index.js';
import type { MonthsOfWarnings } from '../domain/live-months.js';
import { LiveMonths } from './live-months.entity.js';

/** A school says how long its warnings stay live: the first time in set-up, and whenever its procedure changes. */
@Injectable()
export class ConfirmLiveMonths {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the one that the form was opened at; none for the first time */
  run(actor: Actor, said: { readonly months: MonthsOfWarnings; readonly reason: string }, version = 0): Promise<true | Refused<'stale'>> {
    return this.work.run<true | Refused<'stale'>>(actor, async (tx) => {
      // Two administrators may confirm at once: the second waits here, and finds what the first said.
      await tx.query('UPDATE school SET version = version WHERE id = ?', [actor.schoolId]);
      const [newest] = await tx.query<{ version: number }>(
        'SELECT version FROM live_months WHERE school_id = ? ORDER BY version DESC LIMIT 1',
        [actor.schoolId],
      );
      if ((newest?.version ?? 0) !== version) return refused('stale');
      const { recordedOral, firstWritten, finalWritten } = said.months;
      const id = newId();
      await tx.insert(LiveMonths, {
        id,
        schoolId: actor.schoolId,
        recordedOral,
        firstWritten,
        finalWritten,
        reason: said.reason,
        confirmedBy: actor.accountId,
        confirmedAt: tx.at,
        version: version + 1,
      });
      tx.record({ action: version === 0 ? 'school.live-months-confirmed' : 'school.live-months-changed', subject: id });
      return true;
    });
  }
}
