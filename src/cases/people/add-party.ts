import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { CasesRepository } from '../cases.repository.js';
import { FollowParty } from './follow-party.js';
import { type NamedParty, Parties } from './parties.js';
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
    private readonly follow: FollowParty,
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
      return this.follow.run(tx, file, known);
    });
  }
}
