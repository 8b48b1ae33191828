import { Injectable } from '@nestjs/common';
import { Absence } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isId, type Refused, refused } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { Standing } from '../standing.js';

/** Somebody is back early, or does not go away after all. */
@Injectable()
export class EndAbsence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standing: Standing,
  ) {}

  run(actor: Actor, absenceId: string): Promise<true | Refused<'over-already'>> {
    return this.work.run<true | Refused<'over-already'>>(actor, async (tx) => {
      const [absence] = isId(absenceId)
        ? await tx.query<{ account_id: string; from_at: string; until_at: string }>(
            'SELECT b.account_id, b.from_at, b.until_at FROM absence b JOIN account a ON a.id = b.account_id WHERE b.id = ? AND a.school_id = ?',
            [absenceId, actor.schoolId],
          )
        : [];
      if (!absence) throw new NotFound();
      if (absence.until_at <= tx.at) return refused('over-already');
      if (absence.from_at >= tx.at) await tx.query('DELETE FROM absence WHERE id = ?', [absenceId]);
      else await tx.update(Absence, absenceId, { untilAt: tx.at });
      tx.record({ action: 'absence.ended', subject: absenceId });
      await this.standing.changes(tx, actor.schoolId, [absence.account_id]);
      return true;
    });
  }
}
