import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../audit/index.js';
import { parseReference } from '../../../kernel/index.js';
import { type Likeness, likenesses, likenessOf, nameWords, namesLike } from '../../../people/index.js';
import { placeholders } from '../../../platform/database/sql.js';
import type { PartyPart, ReportKind } from '../../../rules/index.js';
import { CasesRepository, type OpenCase } from '../../cases.repository.js';
import { casesWith, wordTables } from '../../list/cases-with.js';
import { WordHashes } from '../../list/word-hashes.js';
import { reportsOf } from '../../reported/reports-of-case.js';
import { partiesOf, type ShownParty } from '../people.queries.js';
import { LinksOfPeople } from './links.queries.js';

/** Somebody in the case that is looked at who may be somebody in another one, or somebody else in this one. */
export interface Offer {
  readonly party: MetPerson;
  readonly other: MetPerson;
  readonly why: Likeness;
}

/** An account, address or link of this case that stands in others too. */
export interface Repeat {
  readonly handle: string;
  readonly cases: readonly { readonly reference: string; readonly kind: ReportKind; readonly receivedAt: Date }[];
}

export interface MetPerson {
  readonly party: ShownParty;
  readonly file: OpenCase;
  /** They sign in here, so that the school knows who they are. */
  readonly hasAccount: boolean;
  readonly addresses: readonly string[];
}

/** Who sends reports is known; everybody else may have been met before. */
export const mayBeMet: readonly PartyPart[] = ['subject', 'target', 'child', 'parent', 'witness'];

const mostCases = 50;

/**
 * Finds people of a case who may be the same as people in others: of the same school, and only in cases that whoever asks may read. What stands
 * in another case is a look at it.
 */
@Injectable()
export class SamePersonOffers {
  constructor(
    private readonly cases: CasesRepository,
    private readonly words: WordHashes,
    private readonly links: LinksOfPeople,
  ) {}

  async of(tx: Tx, file: OpenCase): Promise<Offer[]> {
    const here = await this.metIn(tx, file);
    const decided = await this.links.between(tx, file.row.schoolId);
    const alike = (party: MetPerson, other: MetPerson): Offer[] => {
      const why = party.party.personId === other.party.personId ? null : likenessOf(known(party), known(other));
      return why === null || decided(party.party.personId, other.party.personId) ? [] : [{ party, other, why }];
    };
    // Two reports of one matter name people twice.
    const offers = here.flatMap((party, index) => here.slice(index + 1).flatMap((other) => alike(party, other)));
    for (const id of await this.casesLike(tx, file, here)) {
      const other = await this.cases.open(tx, parseReference(id), 'case.read');
      const there = await this.metIn(tx, other);
      const found = here.flatMap((party) => there.flatMap((one) => alike(party, one)));
      if (found.length > 0)
        tx.record({ action: 'case.viewed', subject: other.row.id, detail: { keyId: other.row.keyId, words: { section: 'people' } } });
      offers.push(...found);
    }
    return likeliest(offers.filter(({ party, other }) => !(party.hasAccount && other.hasAccount)));
  }

  /** Whether it was decided meanwhile about somebody who was offered, as far as whoever asks may know. @param partyId of the other */
  async isDecided(tx: Tx, file: OpenCase, partyId: string): Promise<boolean> {
    return (await this.links.with(tx, file, partyId)) !== null;
  }

  /**
   * Other cases that whoever asks may read in which the same account, address or link stands, whoever it belongs to: the latest first. No word of
   * theirs is unsealed.
   */
  async sameAccounts(tx: Tx, file: OpenCase): Promise<Repeat[]> {
    const reports = await reportsOf(tx, file);
    // As they stand in the index: a name alone is no account.
    const written = reports.flatMap(({ answers }) => answers.handle.split(/\s+/));
    const handles = [...new Set(written.filter((word) => /[@./]/.test(word)))].slice(0, 10);
    const tables = await wordTables(tx.manager);
    const repeats: Repeat[] = [];
    for (const handle of handles) {
      const { sql, parameters } = casesWith(this.words.forPeople([], [handle]), tables);
      const rows = await tx.query<{ reference: string; kind: ReportKind; received_at: string }>(
        `SELECT f.reference, f.kind, f.received_at FROM case_file f JOIN case_reader r ON r.case_id = f.id AND r.account_id = ?
         WHERE f.school_id = ? AND f.id <> ? AND f.id IN (${sql}) ORDER BY f.received_at DESC, f.id DESC LIMIT ${mostCases}`,
        [tx.actor.accountId, file.row.schoolId, file.row.id, ...parameters],
      );
      const cases = rows.map(({ reference, kind, received_at }) => ({ reference, kind, receivedAt: new Date(received_at) }));
      if (cases.length > 0) repeats.push({ handle, cases });
    }
    return repeats;
  }

  /** References of other cases that whoever asks may read, in which a name sounds like one of these, or the same handle stands. */
  private async casesLike(tx: Tx, file: OpenCase, people: readonly MetPerson[]): Promise<string[]> {
    const names = people.flatMap(({ party }) => nameWords(party.name)).flatMap(namesLike);
    const hashes = this.words.forPeople(
      names,
      people.flatMap(({ addresses }) => addresses),
    );
    if (hashes.length === 0) return [];
    const { sql, parameters } = casesWith(hashes, await wordTables(tx.manager));
    const rows = await tx.query<{ reference: string }>(
      `SELECT f.reference FROM case_file f JOIN case_reader r ON r.case_id = f.id AND r.account_id = ?
       WHERE f.school_id = ? AND f.id <> ? AND f.id IN (${sql}) ORDER BY f.received_at DESC, f.id DESC LIMIT ${mostCases}`,
      [tx.actor.accountId, file.row.schoolId, file.row.id, ...parameters],
    );
    return rows.map(({ reference }) => reference);
  }

  private async metIn(tx: Tx, file: OpenCase): Promise<MetPerson[]> {
    const parties = (await partiesOf(tx, file)).filter(
      ({ part, endedAt, personId }) => mayBeMet.includes(part) && endedAt === null && personId !== tx.actor.personId,
    );
    const accounts = await withAccounts(tx, parties);
    const subjects = parties.filter(({ part }) => part === 'subject');
    const handles = (await reportsOf(tx, file)).flatMap(({ answers }) => addressesIn(answers.handle));
    return parties.map((party) => ({
      party,
      file,
      hasAccount: accounts.has(party.personId),
      // The account that a report names is the person’s only where it is about nobody else.
      addresses: [...addressesIn(party.about), ...(subjects.length === 1 && party.part === 'subject' ? handles : [])],
    }));
  }
}

/** Somebody in another case is offered once: to whom they are likest, and rather to somebody whom the school does not know yet. */
function likeliest(offers: readonly Offer[]): Offer[] {
  const unlike = ({ party, why }: Offer): number => (party.hasAccount ? likenesses.length : 0) + likenesses.indexOf(why);
  const best = offers.toSorted((a, b) => unlike(a) - unlike(b));
  return offers.filter((offer) => best.find(({ other }) => other.party.id === offer.other.party.id) === offer);
}

function known({ party, addresses }: MetPerson) {
  return { name: party.name, addresses };
}

/** Handles, links and e-mail addresses in what somebody wrote. */
export function addressesIn(text: string): string[] {
  return text
    .split(/[\s,;]+/)
    .filter((word) => /^@[\w.-]{2,}$|^[^\s@]+@[^\s@]+\.[^\s@]+$|^(https?:\/\/)?[\w-]+(\.[\w-]+)+\/\S+$/i.test(word))
    .slice(0, 10);
}

async function withAccounts(tx: Tx, parties: readonly ShownParty[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(parties.map(({ personId }) => personId))].slice(0, 500);
  if (ids.length === 0) return new Set();
  const rows = await tx.query<{ id: string }>(
    `SELECT id FROM person WHERE account_id IS NOT NULL AND id IN (${placeholders(ids.length)})`,
    ids,
  );
  return new Set(rows.map(({ id }) => id));
}
