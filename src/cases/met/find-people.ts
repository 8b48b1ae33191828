import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference } from '../../kernel/index.js';
import { type Likeness, likenesses, likenessOf, nameWords, namesLike, sameAs } from '../../people/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { casesWith, wordTables } from '../list/cases-with.js';
import { WordHashes } from '../list/word-hashes.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { addressesIn, mayBeMet } from '../people/same/offers.queries.js';
import { partiesOf, type ShownParty } from '../people/people.queries.js';
import type { PartyPart } from '../../rules/index.js';

/** Somebody named in cases that whoever looks may read. */
export interface FoundPerson {
  readonly personId: string;
  readonly names: readonly string[];
  readonly parts: readonly PartyPart[];
  readonly references: readonly string[];
  readonly why: Likeness;
}

const mostCases = 50;

/**
 * Finds people by name, however it is written or sounds, by handle or e-mail address: in cases that whoever asks may read, and in no other.
 * That they looked goes on the log, and so does each case in which somebody was found; what for does not.
 */
@Injectable()
export class FindPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly words: WordHashes,
    private readonly hash: KeyedHash,
  ) {}

  run(actor: Actor, typed: string): Promise<FoundPerson[]> {
    return this.work.run(actor, async (tx) => {
      tx.record({ action: 'people.searched' });
      const met = new Map<string, FoundPerson>();
      for (const reference of await this.casesLike(tx, typed)) {
        const file = await this.cases.open(tx, parseReference(reference), 'case.read');
        const likely = await whoIsLike(tx, file, typed);
        if (likely.length === 0) continue;
        tx.record({ action: 'case.viewed', subject: file.row.id, detail: { keyId: file.row.keyId, words: { section: 'people' } } });
        for (const { party, why } of likely) {
          const [who = party.personId] = await sameAs(tx, actor.schoolId, [this.hash.of('person', party.personId)]);
          met.set(who, joined(met.get(who), party, why, file.row.reference));
        }
      }
      return [...met.values()].toSorted((a, b) => likenesses.indexOf(a.why) - likenesses.indexOf(b.why));
    });
  }

  private async casesLike(tx: Tx, typed: string): Promise<string[]> {
    const hashes = this.words.forPeople(nameWords(typed).flatMap(namesLike), addressesIn(typed));
    if (hashes.length === 0) return [];
    const { sql, parameters } = casesWith(hashes, await wordTables(tx.manager));
    const rows = await tx.query<{ reference: string }>(
      `SELECT f.reference FROM case_file f JOIN case_reader r ON r.case_id = f.id AND r.account_id = ?
       WHERE f.school_id = ? AND f.id IN (${sql}) ORDER BY f.received_at DESC, f.id DESC LIMIT ${mostCases}`,
      [tx.actor.accountId, tx.actor.schoolId, ...parameters],
    );
    return rows.map(({ reference }) => reference);
  }
}

async function whoIsLike(tx: Tx, file: OpenCase, typed: string): Promise<{ party: ShownParty; why: Likeness }[]> {
  const wanted = { name: typed, addresses: addressesIn(typed) };
  const parties = (await partiesOf(tx, file)).filter(({ part, endedAt }) => mayBeMet.includes(part) && endedAt === null);
  return parties.flatMap((party) => {
    const why = likenessOf(wanted, { name: party.name, addresses: addressesIn(party.about) });
    return why === null ? [] : [{ party, why }];
  });
}

function joined(before: FoundPerson | undefined, party: ShownParty, why: Likeness, reference: string): FoundPerson {
  const { personId = party.personId, names = [], parts = [], references = [] } = before ?? {};
  return {
    personId,
    names: [...new Set([...names, party.name])],
    parts: [...new Set([...parts, party.part])],
    references: [...new Set([...references, reference])],
    why: before !== undefined && likenesses.indexOf(before.why) < likenesses.indexOf(why) ? before.why : why,
  };
}
