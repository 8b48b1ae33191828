import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import type { ReportFacts } from '../../routing/index.js';
import { parts } from '../../rules/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { DeclareConflict } from '../conflict/declare-conflict.js';
import { RerouteCase } from '../readers/reroute-case.js';
import { type NamedParty, Parties } from './parties.js';
import type { PartyWords } from './party-rows.js';
import { partiesOf } from './people.queries.js';

export type AddPartyRefusal = 'already-in-that-part' | 'nobody-else-left';

/**
 * Adds a person to a case. Identifying whom it is about, a target or a witness among those who handle cases routes the case again, and
 * that person's access ends in the same moment.
 */
@Injectable()
export class AddParty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly parties: Parties,
    private readonly conflict: DeclareConflict,
    private readonly reroute: RerouteCase,
  ) {}

  run(actor: Actor, reference: string, party: NamedParty): Promise<null | Refused<AddPartyRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.add-person');
      const known = await this.parties.identified(tx, file, party);
      const present = (await partiesOf(tx, file)).some(
        (one) => one.personId === known.personId && one.part === party.part && one.endedAt === null,
      );
      if (present) return refused('already-in-that-part');
      await this.parties.add(tx, file, known);
      tx.record({
        action: 'case.person-added',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { name: known.name, part: known.part } },
      });
      return this.followUp(tx, file, known);
    });
  }

  private async followUp(tx: Tx, file: OpenCase, party: PartyWords): Promise<null | Refused<AddPartyRefusal>> {
    const { facts } = file.knows;
    if (party.part === 'subject' || party.part === 'target') {
      const routing = await this.reroute.run(tx, file, 'A person was identified', withPerson(facts, party));
      return routing.holders.length === 0 ? refused('nobody-else-left') : null;
    }
    const kind = parts[party.part].conflict;
    return kind === null
      ? null
      : this.conflict.declare(tx, file, { personId: party.personId, kind, reason: 'Added to the case with this part' });
  }
}

function withPerson(facts: ReportFacts, { personId, name, engagement, part }: PartyWords): ReportFacts {
  if (part === 'target') return { ...facts, targets: [...facts.targets, personId] };
  // A typed name gives way to the person whom it turned out to mean.
  const others = facts.subjects.filter((subject) => subject.personId !== null || subject.name !== name);
  return { ...facts, subjects: [...others, { personId, name, engagement }] };
}
