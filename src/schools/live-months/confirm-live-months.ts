import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import type { MonthsOfWarnings } from '../domain/live-months.js';
import { addEdition } from '../editions.js';
import { LiveMonths } from './live-months.entity.js';

/** A school says how long its warnings stay live: the first time in set-up, and whenever its procedure changes. */
@Injectable()
export class ConfirmLiveMonths {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the one that the form was opened at; none for the first time */
  run(actor: Actor, said: { readonly months: MonthsOfWarnings; readonly reason: string }, version = 0): Promise<true | Refused<'stale'>> {
    return this.work.run<true | Refused<'stale'>>(actor, async (tx) => {
      const { months, reason } = said;
      const id = await addEdition(tx, LiveMonths, version, { ...months, reason, confirmedBy: actor.accountId, confirmedAt: tx.at });
      if (isRefused(id)) return id;
      tx.record({ action: version === 0 ? 'school.live-months-confirmed' : 'school.live-months-changed', subject: id });
      return true;
    });
  }
}
