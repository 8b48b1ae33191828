import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KeyWrap, RecordKeys } from '../../audit/index.js';
import { joiningAtSending, type ReportAnswers, routingFacts } from '../../cases/index.js';
import { type Actor, type AppointmentRole, Clock, isAnonymous } from '../../kernel/index.js';
import { placeholders, query } from '../../platform/database/sql.js';
import { contactsAndTies, type NamedContact, roleInWords, route, type Routing } from '../../routing/index.js';

/** Somebody who will receive a report, as the reporter reads it. */
export interface NamedReceiver {
  readonly personId: string;
  readonly name: string;
  readonly role: AppointmentRole;
  /** The role inside a sentence. */
  readonly part: string;
}

export interface Receiving {
  /** Whom routing names, and those who join because a step of what comes next is theirs. */
  readonly people: readonly NamedReceiver[];
  readonly routing: Routing;
  /** Why they come to it: the general rules. */
  readonly why: readonly string[];
}

/** Who receives a report if it is sent now. Worked out, and recorded nowhere. */
@Injectable()
export class ReceiversQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly wrap: KeyWrap,
  ) {}

  /** @param manager inside a unit of work, its own */
  async of(actor: Actor, answers: ReportAnswers, manager: EntityManager = this.source.manager): Promise<Receiving> {
    const contacts = await contactsAndTies({ manager, keys: new RecordKeys(manager, this.wrap) }, actor.schoolId, this.clock.now());
    const facts = routingFacts(answers, isAnonymous(actor) ? null : actor.personId);
    const routing = route(facts, contacts);
    const joining = joiningAtSending(facts, contacts);
    const receivers = eachOnce([...routing.holders, ...routing.copies, ...joining.people.map(({ contact }) => contact)]);
    const rows =
      receivers.length === 0
        ? []
        : await query<{ id: string; name: string }>(
            manager,
            `SELECT id, name FROM account WHERE id IN (${placeholders(receivers.length)})`,
            receivers.map(({ accountId }) => accountId),
          );
    const people = receivers.map(({ personId, accountId, role }) => ({
      personId,
      name: rows.find(({ id }) => id === accountId)?.name ?? '',
      role,
      part: roleInWords(role),
    }));
    return { people, routing, why: [routing.ruleSentence, joining.sentence].filter((sentence) => sentence !== null) };
  }
}

function eachOnce(people: readonly NamedContact[]): NamedContact[] {
  return people.filter(({ personId }, i) => people.findIndex((other) => other.personId === personId) === i);
}
