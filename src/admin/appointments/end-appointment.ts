import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isId, type Refused, refused } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { Standing } from '../standing.js';
import { endAppointment } from './end-appointments.js';
import { otherAdministrator } from './other-administrator.js';

export type EndAppointmentRefusal = 'over-already' | 'last-administrator' | 'in-the-past';

/** An appointment ends, now or after a day to come; what is open moves to whoever stands in. */
@Injectable()
export class EndAppointment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standing: Standing,
  ) {}

  /** @param at the moment from which it holds no more; null: now */
  run(actor: Actor, appointmentId: string, at: Date | null): Promise<true | Refused<EndAppointmentRefusal>> {
    return this.work.run<true | Refused<EndAppointmentRefusal>>(actor, async (tx) => {
      const [held] = isId(appointmentId)
        ? await tx.query<{ account_id: string; role: string; from_at: string; until_at: string | null }>(
            'SELECT account_id, role, from_at, until_at FROM appointment WHERE id = ? AND school_id = ?',
            [appointmentId, actor.schoolId],
          )
        : [];
      if (!held) throw new NotFound();
      if (held.until_at !== null && held.until_at <= tx.at) return refused('over-already');
      if (at !== null && at < tx.now) return refused('in-the-past');
      if (held.role === 'system_admin' && !(await otherAdministrator(tx, held.account_id))) return refused('last-administrator');
      await endAppointment(tx, appointmentId, held.from_at, (at ?? tx.now).toISOString());
      await this.standing.changes(tx, actor.schoolId, [held.account_id], [at]);
      return true;
    });
  }
}
