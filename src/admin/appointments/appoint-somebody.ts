import { Injectable } from '@nestjs/common';
import { Appointment } from '../../accounts/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, type AppointmentRole, newId, type Refused, refused } from '../../kernel/index.js';
import { School } from '../../schools/index.js';
import { accountInSchool } from '../people/account-in-school.js';
import { Standing } from '../standing.js';
import { endAppointment } from './end-appointments.js';

export interface NewAppointment {
  readonly role: AppointmentRole;
  readonly accountId: string;
  /** Null: from now on. */
  readonly from: Date | null;
  /** Null: until further notice. */
  readonly until: Date | null;
  /** Whoever is appointed to this now no longer is, from the same moment. */
  readonly replaces: boolean;
}
export type AppointRefusal = 'has-left' | 'holds-it-already' | 'ends-before-it-begins' | 'last-administrator';

/** Somebody is appointed to a role; what is open moves to them at once, or when the appointment begins. */
@Injectable()
export class AppointSomebody {
  constructor(
    private readonly work: UnitOfWork,
    private readonly standing: Standing,
  ) {}

  run(actor: Actor, given: NewAppointment): Promise<{ appointmentId: string } | Refused<AppointRefusal>> {
    return this.work.run<{ appointmentId: string } | Refused<AppointRefusal>>(actor, async (tx) => {
      const from = given.from ?? tx.now;
      const { endedAt } = await accountInSchool(tx, given.accountId);
      const holders = await this.holders(tx, given.role, from, given.until);
      const why = endedAt !== null ? 'has-left' : whyNot(given, from, holders, tx.now);
      if (why !== null) return refused(why);
      const replaced = given.replaces ? holders : [];
      // Nobody loses a role backwards in time.
      const handOver = (from > tx.now ? from : tx.now).toISOString();
      for (const { id, from_at } of replaced) await endAppointment(tx, id, from_at, handOver);
      const appointmentId = await this.insert(tx, given, from);
      const touched = [given.accountId, ...replaced.map((holder) => holder.account_id)];
      await this.standing.changes(tx, actor.schoolId, touched, [from, given.until]);
      return { appointmentId };
    });
  }

  private async insert(tx: Tx, { role, accountId, until }: NewAppointment, from: Date): Promise<string> {
    const { schoolId } = tx.actor;
    const id = newId();
    await tx.insert(Appointment, {
      id,
      schoolId,
      accountId,
      role,
      fromAt: from.toISOString(),
      untilAt: until?.toISOString() ?? null,
      version: 1,
    });
    if (role === 'second_hr_adviser') await tx.update(School, schoolId, { noSecondHrSince: null });
    tx.record({ action: 'appointment.given', subject: id });
    return id;
  }

  /** Whoever holds the role at any time of the new appointment. */
  private holders(tx: Tx, role: AppointmentRole, from: Date, until: Date | null): Promise<Holder[]> {
    return tx.query(
      `SELECT id, account_id, from_at FROM appointment
       WHERE school_id = ? AND role = ? AND (until_at IS NULL OR until_at > ?) AND from_at < ? ORDER BY from_at, id`,
      [tx.actor.schoolId, role, from.toISOString(), until?.toISOString() ?? '9999'],
    );
  }
}

interface Holder {
  id: string;
  account_id: string;
  from_at: string;
}

function whyNot(
  { role, accountId, until, replaces }: NewAppointment,
  from: Date,
  holders: readonly Holder[],
  now: Date,
): AppointRefusal | null {
  if (until !== null && until <= from) return 'ends-before-it-begins';
  if (holders.some((holder) => holder.account_id === accountId)) return 'holds-it-already';
  // Somebody must be left who lets people in, now and for good.
  if (replaces && role === 'system_admin' && (until !== null || from > now)) return 'last-administrator';
  return null;
}
