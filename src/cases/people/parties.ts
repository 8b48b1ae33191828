import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { KnownPeople } from '../../people/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { EngagementKind, PartyPart } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { type Findable, WordHashes } from '../list/word-hashes.js';
import { CaseParty } from './case-party.entity.js';
import { partyRow, type PartyWords } from './party-rows.js';

/** Somebody to be added: an account of the school, or a typed name. */
export interface NamedParty {
  readonly accountId: string | null;
  readonly name: string;
  readonly part: PartyPart;
  readonly engagement: EngagementKind | 'unknown';
  readonly about: string;
  /** Of somebody who is not known yet. */
  readonly bornOn?: string | null;
}

/** Finds out who is meant and writes them into a case, so that they are found by name. */
@Injectable()
export class Parties {
  constructor(
    private readonly known: KnownPeople,
    private readonly hash: KeyedHash,
    private readonly words: WordHashes,
  ) {}

  async identified(tx: Tx, file: OpenCase, { accountId, name, part, engagement, about, bornOn = null }: NamedParty): Promise<PartyWords> {
    const rest = { part, engagement, about, told: null };
    if (accountId === null) return { ...rest, name, personId: await this.known.add(tx, { names: [name], handles: [], bornOn }) };
    const [account] = await tx.query<{ person_id: string; name: string }>(
      'SELECT person_id, name FROM account WHERE id = ? AND school_id = ?',
      [accountId, file.row.schoolId],
    );
    if (!account) throw new Error('A person was chosen who is not of this school');
    return { ...rest, name: account.name, personId: account.person_id };
  }

  /** @returns the id of their part in the case */
  async add(tx: Tx, file: OpenCase, party: PartyWords): Promise<string> {
    const personHash = this.hash.of('person', party.personId);
    const row = partyRow({ caseId: file.row.id, caseKey: file.key, at: tx.at, personHash }, party);
    await tx.insert(CaseParty, row);
    await this.words.add(tx, file.row.id, { texts: [party.about], names: [party.name], handles: [] });
    return row.id;
  }

  /** Words by which the case is found as well. */
  findBy(tx: Tx, file: OpenCase, findable: Findable): Promise<void> {
    return this.words.add(tx, file.row.id, findable);
  }
}
