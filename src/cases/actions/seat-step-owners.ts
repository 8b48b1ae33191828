import { Injectable } from '@nestjs/common';
import type { CaseLevel } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import type { AppointmentRole } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { contactsIn, findFor, type NamedContact, ownersAtSending, routingRules } from '../../routing/index.js';
import type { OpenCase } from '../cases.repository.js';
import { conflictsOf, declaredAmong } from '../readers/case-conflicts.js';
import { CaseSeat } from '../readers/case-seat.entity.js';
import { stepSeats } from '../readers/seats.js';
import { isOpen } from './case-progress.js';
import { managedByHead, rolesThatRead } from './step-readers.js';
import { workOf } from './steps.queries.js';

interface SeatRow {
  id: string;
  account_id: string;
  person_id: string;
  role: AppointmentRole;
  level: CaseLevel;
  source: string;
}

/**
 * Whoever owns a step of an open pathway becomes a handler, unless they must not know of the case; in their place comes whoever stands in
 * for them. An allegation and other matters of staff conduct are managed by the headteacher, or whoever takes the headteacher's place.
 * @source domain guide 3.3
 */
@Injectable()
export class SeatStepOwners {
  constructor(private readonly notify: Notify) {}

  /** Makes the seats of step owners what they should be now. The readers are computed by whoever calls it. */
  async run(tx: Tx, file: OpenCase): Promise<void> {
    const contacts = await contactsIn(tx.manager, file.row.schoolId, tx.now);
    const conflicts = await conflictsOf(tx, file);
    const excluded = new Set(conflicts.map(({ words }) => words.personId));
    const desk = { contacts, excluded, passedOver: new Set<AppointmentRole>(), standIns: routingRules.standIns };
    const seats = await this.stillEntitled(tx, file, contacts.appointments, excluded);
    const { pathways, actions } = await workOf(tx, file);
    const open = pathways.filter(({ closedAt }) => closedAt === null);
    const steps = actions
      .filter((action) => isOpen(action) && open.some(({ id }) => id === action.pathwayId))
      .flatMap(({ step }) => step ?? []);
    const roles = rolesThatRead(steps);
    const decided = (file.knows.decidedAt ?? null) !== null;
    const owners = decided
      ? roles.flatMap((role) => findFor(role, desk, { copy: true, evenIfAway: false }))
      : ownersAtSending(roles, file.knows.facts, { ...contacts, conflicts: declaredAmong(conflicts) }).people;
    await this.seat(
      tx,
      file,
      seats,
      owners.map(({ contact }) => contact),
      'handler',
    );
    if (open.some(({ key }) => managedByHead.includes(key)))
      await this.manager(tx, file, seats, findFor('headteacher', desk, { copy: false, evenIfAway: false })[0]?.contact ?? null);
  }

  /** Brings people in by a step that calls for their role. */
  async bringIn(tx: Tx, file: OpenCase, roles: readonly AppointmentRole[]): Promise<void> {
    const contacts = await contactsIn(tx.manager, file.row.schoolId, tx.now);
    const excluded = new Set((await conflictsOf(tx, file)).map(({ words }) => words.personId));
    const desk = { contacts, excluded, passedOver: new Set<AppointmentRole>(), standIns: routingRules.standIns };
    const found = roles.flatMap((role) => findFor(role, desk, { copy: true, evenIfAway: false }).map(({ contact }) => contact));
    const seats = await this.seatsOf(tx, file);
    await this.seat(tx, file, seats, found.filter(isOfHR), 'reader');
    await this.seat(
      tx,
      file,
      seats,
      found.filter((one) => !isOfHR(one)),
      'handler',
    );
  }

  /** Step owners whose appointment ended, or who must no longer know of the case, lose the seat that their step gave them. */
  private async stillEntitled(
    tx: Tx,
    file: OpenCase,
    appointments: readonly NamedContact[],
    excluded: ReadonlySet<string>,
  ): Promise<SeatRow[]> {
    const seats = await this.seatsOf(tx, file);
    const entitled = ({ account_id, person_id, role }: SeatRow): boolean =>
      !excluded.has(person_id) && appointments.some((one) => one.accountId === account_id && one.role === role);
    const gone = seats.filter((seat) => seat.source === 'step' && !entitled(seat));
    for (const { id } of gone) await tx.update(CaseSeat, id, { untilAt: tx.at });
    return seats.filter((seat) => !gone.includes(seat) && !excluded.has(seat.person_id));
  }

  private seatsOf(tx: Tx, file: OpenCase): Promise<SeatRow[]> {
    return tx.query<SeatRow>(
      `SELECT s.id, s.account_id, a.person_id, s.role, s.level, s.source FROM case_seat s JOIN account a ON a.id = s.account_id
       WHERE s.case_id = ? AND s.until_at IS NULL ORDER BY s.id`,
      [file.row.id],
    );
  }

  /** One person answers for a case: whoever did so before goes on holding it. */
  private async manager(tx: Tx, file: OpenCase, seats: SeatRow[], head: NamedContact | null): Promise<void> {
    if (head === null) return;
    const managers = seats.filter(({ level }) => level === 'manager');
    const keeper = managers.find(({ account_id, role }) => account_id === head.accountId || ranksAsHead.includes(role));
    for (const { id } of managers) if (id !== keeper?.id) await tx.update(CaseSeat, id, { level: 'holder' });
    if (keeper) return;
    const own = seats.find(({ account_id }) => account_id === head.accountId);
    if (own) await tx.update(CaseSeat, own.id, { level: 'manager', role: head.role });
    else await this.seat(tx, file, seats, [head], 'manager');
  }

  private async seat(tx: Tx, file: OpenCase, seats: SeatRow[], people: readonly NamedContact[], level: CaseLevel): Promise<void> {
    const acting = seats.filter((seat) => level === 'reader' || seat.level !== 'reader').map(({ account_id }) => account_id);
    const rows = stepSeats(people, { caseId: file.row.id, at: tx.at, level, acting });
    if (rows.length === 0) return;
    await tx.insert(CaseSeat, rows);
    for (const { id, accountId, role } of rows) {
      const personId = people.find((one) => one.accountId === accountId)?.personId ?? '';
      seats.push({ id, account_id: accountId, person_id: personId, role: role as AppointmentRole, level, source: 'step' });
    }
    const { restrictedTo } = file.knows;
    const mayRead = (id: string): boolean => restrictedTo === null || restrictedTo.includes(id);
    const toTell = rows.map(({ accountId }) => accountId).filter((id) => id !== tx.actor.accountId && mayRead(id));
    await this.notify.tell(tx, toTell, 'case', file.row.id, 'at once');
  }
}

/** HR advises: it reads the case and does its own steps, however it was brought in. @source domain guide 2 ("HR provider") and 3.3 */
function isOfHR({ role }: NamedContact): boolean {
  return role === 'hr_adviser' || role === 'second_hr_adviser';
}

const ranksAsHead: readonly AppointmentRole[] = ['headteacher', 'chair', 'vice_chair', 'trust_lead', 'outside_holder'];
