import { Injectable } from '@nestjs/common';
import { Absence } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, type Refused, refused } from '../../kernel/index.js';
import { accountInSchool } from '../people/account-in-school.js';
import { Standing } from '../standing.js';

export interface NewAbsence {
  readonly accountId: string;
  readonly from: Date;
  /** The moment they are back. */
  readonly until: Date;
}
export type AbsenceRefusal = 'has-left' | 'ends-before-it-begins' | 'over-already' | 'away-then-already';

/** Somebody is away; while they are, their stand-in receives what comes. */
@Injectable()
export class RecordAbsence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standing: Standing,
  ) {}

  run(actor: Actor, { accountId, from, until }: NewAbsence): Promise<{ absenceId: string } | Refused<AbsenceRefusal>> {
    return this.work.run<{ absenceId: string } | Refused<AbsenceRefusal>>(actor, async (tx) => {
      if ((await accountInSchool(tx, accountId)).endedAt !== null) return refused('has-left');
      if (until <= from) return refused('ends-before-it-begins');
      if (until <= tx.now) return refused('over-already');
      const [fromAt, untilAt] = [from.toISOString(), until.toISOString()];
      const same = await tx.query('SELECT id FROM absence WHERE account_id = ? AND from_at < ? AND until_at > ?', [
        accountId,
        untilAt,
        fromAt,
      ]);
      if (same.length > 0) return refused('away-then-already');
      const absenceId = newId();
      await tx.insert(Absence, { id: absenceId, accountId, fromAt, untilAt, version: 1 });
      tx.record({ action: 'absence.recorded', subject: absenceId });
      await this.standing.changes(tx, actor.schoolId, [accountId], [from, until]);
      return { absenceId };
    });
  }
}
