import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../audit/index.js';
import { parseReference } from '../../../kernel/index.js';
import type { LinkWords } from '../../../people/index.js';
import { KeyedHash } from '../../../platform/crypto/keyed-hash.js';
import { openWords } from '../../../platform/crypto/sealed-words.js';
import { placeholders } from '../../../platform/database/sql.js';
import { CasesRepository, type OpenCase } from '../../cases.repository.js';
import { partiesOf } from '../people.queries.js';

/** A decision about two people, as those see it who may read both cases. */
export interface ShownLink {
  readonly id: string;
  readonly verdict: 'same' | 'not_same';
  readonly decidedAt: Date;
  readonly version: number;
  /** How they are called: here, and there. */
  readonly name: string;
  readonly otherName: string;
  readonly otherReference: string;
  readonly otherHash: string;
  readonly words: LinkWords;
}

interface LinkRow {
  id: string;
  person_hash: string;
  other_hash: string;
  verdict: 'same' | 'not_same';
  key_id: string;
  sealed: string;
  decided_at: string;
  version: number;
}

/** Decisions that stand about who is the same person. */
@Injectable()
export class LinksOfPeople {
  constructor(
    private readonly cases: CasesRepository,
    private readonly hash: KeyedHash,
  ) {}

  /** Whether it is decided of two persons, either way. */
  async between(tx: Tx, schoolId: string): Promise<(a: string, b: string) => boolean> {
    const rows = await tx.query<Pick<LinkRow, 'person_hash' | 'other_hash'>>(
      'SELECT person_hash, other_hash FROM person_link WHERE school_id = ? AND undone_at IS NULL',
      [schoolId],
    );
    const decided = new Set(
      rows.flatMap(({ person_hash, other_hash }) => [`${person_hash} ${other_hash}`, `${other_hash} ${person_hash}`]),
    );
    return (a, b) => decided.has(`${this.hash.of('person', a)} ${this.hash.of('person', b)}`);
  }

  /** What was decided of somebody in the case and somebody in another. @param partyId of the other */
  async with(tx: Tx, file: OpenCase, partyId: string): Promise<ShownLink | null> {
    const [party] = await tx.query<{ person_hash: string }>('SELECT person_hash FROM case_party WHERE id = ?', [partyId]);
    return (await this.of(tx, file)).find(({ otherHash }) => otherHash === party?.person_hash) ?? null;
  }

  /**
   * What was decided about people of a case, only as far as the other case may be read too.
   * @param undone one that is shown as well, though it was taken back
   */
  async of(tx: Tx, file: OpenCase, undone = ''): Promise<ShownLink[]> {
    const parties = (await partiesOf(tx, file)).filter(({ endedAt }) => endedAt === null);
    const byHash = new Map(parties.map((party) => [this.hash.of('person', party.personId), party]));
    if (byHash.size === 0) return [];
    const marks = placeholders(byHash.size);
    const rows = await tx.query<LinkRow>(
      `SELECT id, person_hash, other_hash, verdict, key_id, sealed, decided_at, version FROM person_link
       WHERE school_id = ? AND (undone_at IS NULL OR id = ?) AND (person_hash IN (${marks}) OR other_hash IN (${marks})) ORDER BY decided_at, id`,
      [file.row.schoolId, undone, ...byHash.keys(), ...byHash.keys()],
    );
    const shown: ShownLink[] = [];
    for (const row of rows) {
      const party = byHash.get(row.person_hash) ?? byHash.get(row.other_hash);
      const other = byHash.has(row.person_hash) ? row.other_hash : row.person_hash;
      const twin = byHash.get(other);
      const there = twin ? { otherName: twin.name, otherReference: file.row.reference } : await this.readable(tx, file, other);
      if (!party || there === null) continue;
      const { id, verdict, decided_at, version, key_id, sealed } = row;
      const words = openWords<LinkWords>(await tx.keys.open(key_id), 'person_link', id, sealed);
      shown.push({ id, verdict, decidedAt: new Date(decided_at), version, name: party.name, ...there, otherHash: other, words });
    }
    return shown;
  }

  private async readable(tx: Tx, here: OpenCase, personHash: string): Promise<{ otherName: string; otherReference: string } | null> {
    const [row] = await tx.query<{ reference: string; id: string }>(
      `SELECT f.reference, p.id FROM case_party p JOIN case_file f ON f.id = p.case_id
       JOIN case_reader r ON r.case_id = f.id AND r.account_id = ?
       WHERE p.person_hash = ? AND p.ended_at IS NULL AND f.id <> ? ORDER BY f.received_at DESC, p.id LIMIT 1`,
      [tx.actor.accountId, personHash, here.row.id],
    );
    if (!row) return null;
    const file = await this.cases.open(tx, parseReference(row.reference), 'case.read');
    const party = (await partiesOf(tx, file)).find(({ id }) => id === row.id);
    tx.record({ action: 'case.viewed', subject: file.row.id, detail: { keyId: file.row.keyId, words: { section: 'people' } } });
    return { otherName: party?.name ?? '', otherReference: row.reference };
  }
}
