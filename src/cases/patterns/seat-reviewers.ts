import { Injectable } from '@nestjs/common';
import type { CaseLevel } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { type AppointmentRole, heedItself } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { contactsIn, findFor, type NamedContact, routingRules } from '../../routing/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { conflictsOf } from '../readers/case-conflicts.js';
import { CaseSeat } from '../readers/case-seat.entity.js';
import { stepSeats } from '../readers/seats.js';
import { keptOut, type WalledCase } from './domain/who-looks.js';

/**
 * Brings those who look at several concerns together into every one of them: the headteacher or the first in their place whom no wall keeps out,
 * and the safeguarding lead, who reads. Somebody whom a wall of one case keeps out is brought into none of them.
 * @source domain guide 7, P2, step 7
 */
@Injectable()
export class SeatReviewers {
  constructor(
    private readonly cases: CasesRepository,
    private readonly notify: Notify,
  ) {}

  /** @param trigger the case that notices lead to */
  async run(tx: Tx, trigger: OpenCase, files: readonly OpenCase[]): Promise<void> {
    const contacts = await contactsIn(tx.manager, trigger.row.schoolId, tx.now);
    const walls: WalledCase[] = [];
    for (const file of files)
      walls.push({ conflicted: (await conflictsOf(tx, file)).map(({ words }) => words.personId), restrictedTo: file.knows.restrictedTo });
    const desk = {
      contacts,
      excluded: keptOut(walls, contacts.appointments),
      passedOver: new Set<AppointmentRole>(),
      standIns: routingRules.standIns,
    };
    const first = (role: AppointmentRole, copy: boolean): NamedContact | null =>
      [false, true].flatMap((evenIfAway) => findFor(role, desk, { copy, evenIfAway }))[0]?.contact ?? null;
    const lead = first('headteacher', false);
    const dsl = first('dsl', true);
    for (const file of files) {
      if (lead) await this.seat(tx, file, lead, 'handler');
      if (dsl && dsl.accountId !== lead?.accountId) await this.seat(tx, file, dsl, 'reader');
    }
    const told = [lead, dsl].flatMap((one) => one?.accountId ?? []).filter((id) => id !== tx.actor.accountId);
    await this.notify.tell(tx, told, 'case', trigger.row.id);
    // Nobody in the school may see all of it: whoever watches over the record hears that something needs them, without content.
    const dpos = contacts.appointments.filter(({ role }) => role === 'dpo').map(({ accountId }) => accountId);
    if (lead === null) await this.notify.tell(tx, dpos, 'account', '');
  }

  private async seat(tx: Tx, file: OpenCase, person: NamedContact, level: CaseLevel): Promise<void> {
    const seated = await tx.query<{ account_id: string; level: CaseLevel }>(
      'SELECT account_id, level FROM case_seat WHERE case_id = ? AND until_at IS NULL',
      [file.row.id],
    );
    const acting = seated.filter((seat) => level === 'reader' || seat.level !== 'reader').map(({ account_id }) => account_id);
    const rows = stepSeats([person], { caseId: file.row.id, at: tx.at, level, acting });
    if (rows.length === 0) return;
    await tx.insert(CaseSeat, rows);
    await this.cases.refresh(tx, file);
    // The words stand on the log of this case, whose other readers may not know of the others.
    tx.record({
      by: heedItself,
      action: 'case.reader-brought-in',
      subject: file.row.id,
      school: file.row.schoolId,
      detail: { keyId: file.row.keyId, words: { as: person.role, reason: 'A step of the procedure for low-level concerns is theirs' } },
    });
  }
}
