import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, refused, type Refused } from '../../kernel/index.js';
import { KnownPeople } from '../../people/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { ReportFacts } from '../../routing/index.js';
import { type EngagementKind, type PartyPart, parts } from '../../rules/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { DeclareConflict } from '../conflict/declare-conflict.js';
import { WordHashes } from '../list/word-hashes.js';
import { RerouteCase } from '../readers/reroute-case.js';
import { CaseParty } from './case-party.entity.js';
import { partyRow, type PartyWords } from './party-rows.js';
import { partiesOf } from './people.queries.js';

export type AddPartyRefusal = 'already-in-that-part' | 'nobody-else-left';

export interface NewParty {
  /** An account's person; null for a typed name. */
  readonly accountId: string | null;
  readonly name: string;
  readonly part: PartyPart;
  readonly engagement: EngagementKind | 'unknown';
  readonly about: string;
}

/**
 * Adds a person to a case. Identifying whom it is about, a target or a witness among those who handle cases routes the case again, and
 * that person's access ends in the same moment.
 */
@Injectable()
export class AddParty {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly people: KnownPeople,
    private readonly hash: KeyedHash,
    private readonly conflict: DeclareConflict,
    private readonly reroute: RerouteCase,
    private readonly words: WordHashes,
  ) {}

  run(actor: Actor, reference: string, party: NewParty): Promise<null | Refused<AddPartyRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.add-person');
      const known = await this.identified(tx, file, party);
      const present = (await partiesOf(tx, file)).some(
        (one) => one.personId === known.personId && one.part === party.part && one.endedAt === null,
      );
      if (present) return refused('already-in-that-part');
      await tx.insert(
        CaseParty,
        partyRow({ caseId: file.row.id, caseKey: file.key, at: tx.at, personHash: this.hash.of('person', known.personId) }, known),
      );
      await this.words.add(tx, file.row.id, { texts: [known.about], names: [known.name], handles: [] });
      tx.record({
        action: 'case.person-added',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { name: known.name, part: known.part } },
      });
      return this.followUp(tx, file, known);
    });
  }

  private async identified(tx: Tx, file: OpenCase, { accountId, name, part, engagement, about }: NewParty): Promise<PartyWords> {
    const rest = { part, engagement, about, told: null };
    if (accountId === null) return { ...rest, name, personId: await this.people.add(tx, { names: [name], handles: [], bornOn: null }) };
    const [account] = await tx.query<{ person_id: string; name: string }>(
      'SELECT person_id, name FROM account WHERE id = ? AND school_id = ?',
      [accountId, file.row.schoolId],
    );
    if (!account) throw new Error('A person was chosen who is not of this school');
    return { ...rest, name: account.name, personId: account.person_id };
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
