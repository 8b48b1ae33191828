import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { contactsAndTies, type Excluded, type ReportFacts, route, type Routing, type SchoolContacts } from '../../routing/index.js';
import { SeatStepOwners } from '../actions/seat-step-owners.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { CaseConflict } from './case-conflict.entity.js';
import { conflictsOf, declaredAmong, type StoredConflict } from './case-conflicts.js';
import { CaseSeat } from './case-seat.entity.js';
import { conflictRow, fromRouting } from './conflict-rows.js';
import { RecomputeReaders } from './recompute-readers.js';
import { endSeatsOfLeavers, seatsOf } from './seats.js';
import { TellAfterRouting } from './tell-after-routing.js';
import { whatTheySaw } from './what-they-saw.js';

/** What a case says whose readers change for a reason that is not its own. */
export const whoMayDealChanged = 'Who may deal with it changed';

/** What made it necessary, for the sealed detail; and whose act that is, where it must not point at whoever caused it. */
export interface Because {
  readonly why: string;
  readonly by?: Actor;
}

/**
 * Routes a case again after a conflict, an appointment or an absence changed. Who must no longer know of it is out at once; who holds the
 * role now is in and told. Somebody who is only away keeps what they already hold.
 */
@Injectable()
export class RerouteCase {
  constructor(
    private readonly hash: KeyedHash,
    private readonly cases: CasesRepository,
    private readonly readers: RecomputeReaders,
    private readonly owners: SeatStepOwners,
    private readonly told: TellAfterRouting,
  ) {}

  /** @param why goes into the sealed detail of the entry; never into a notice */
  async run(tx: Tx, file: OpenCase, why: string, facts = file.knows.facts): Promise<Routing> {
    const routing = await this.settle(tx, file, facts);
    recordRouted(tx, file, { why }, routing);
    return routing;
  }

  /** For what concerns every case of a school: where it changes nothing about who reads a case, its log stays silent. */
  async runIfItMatters(tx: Tx, file: OpenCase, because: Because): Promise<void> {
    const before = await whoReads(tx, file.row.id);
    const routing = await this.settleOrTell(tx, file);
    if ((await whoReads(tx, file.row.id)) !== before) recordRouted(tx, file, because, routing);
  }

  /** For what became known in another case: always on its log. Where nobody is left it is not refused, or the other would learn of this one. */
  async runForOthers(tx: Tx, file: OpenCase, because: Because): Promise<void> {
    recordRouted(tx, file, because, await this.settleOrTell(tx, file));
  }

  private async settleOrTell(tx: Tx, file: OpenCase): Promise<Routing> {
    const hadHolder = file.knows.routing.holders.length > 0;
    const routing = await this.settle(tx, file, file.knows.facts);
    if (hadHolder && routing.holders.length === 0) await this.told.nobodyIsLeft(tx, routing);
    return routing;
  }

  private async settle(tx: Tx, file: OpenCase, facts: ReportFacts): Promise<Routing> {
    const caseId = file.row.id;
    const stored = await conflictsOf(tx, file);
    const contacts: SchoolContacts = {
      ...(await contactsAndTies(tx, file.row.schoolId, tx.now, new Date(file.row.receivedAt))),
      conflicts: declaredAmong(stored),
    };
    const routing = route(facts, contacts);
    await this.syncConflicts(tx, file, stored, routing.excluded);
    await endSeatsOfLeavers(tx, caseId);
    const wouldHold = route(facts, { ...contacts, absent: [] });
    const added = await this.syncSeats(tx, file, { routing, wouldHold, contacts });
    await this.cases.save(tx, file, { knows: { ...file.knows, facts, routing, routedAt: tx.at } });
    await this.owners.run(tx, file);
    await this.readers.run(tx, caseId, file.knows.restrictedTo);
    const letIn = await this.keepHeld(tx, file, routing);
    await this.told.run(tx, file, routing, [...added, ...letIn]);
    return routing;
  }

  /**
   * When the last of those named while it was restricted can hold it no more, whoever routing finds to manage it is named too: a restriction
   * leaves a case to few, never to nobody.
   * @returns the accounts named now
   */
  private async keepHeld(tx: Tx, file: OpenCase, { holders, caseManager }: Routing): Promise<string[]> {
    const { restrictedTo } = file.knows;
    if (restrictedTo === null) return [];
    const [held] = await tx.query(`SELECT account_id FROM case_reader WHERE case_id = ? AND level IN ('manager', 'holder')`, [file.row.id]);
    const next = holders.find(({ personId }) => personId === caseManager);
    if (held || !next) return [];
    await this.cases.save(tx, file, { knows: { ...file.knows, restrictedTo: [...restrictedTo, next.accountId] } });
    await this.readers.run(tx, file.row.id, file.knows.restrictedTo);
    return [next.accountId];
  }

  /** Those that follow from routing are made anew; what somebody declared stays. */
  private async syncConflicts(tx: Tx, file: OpenCase, stored: readonly StoredConflict[], excluded: readonly Excluded[]): Promise<void> {
    const now = new Set(excluded.map(({ personId }) => personId));
    for (const { id, words } of stored)
      if (words.source === 'routing' && !now.has(words.personId)) await tx.update(CaseConflict, id, { liftedAt: tx.at });
    const known = new Set(stored.map(({ words }) => words.personId));
    const fresh = excluded.filter(({ personId }) => !known.has(personId));
    for (const one of fresh) {
      const place = { caseId: file.row.id, caseKey: file.key, at: tx.at, personHash: this.hash.of('person', one.personId) };
      const sawBefore = await whatTheySaw(tx, file.row.id, one.personId);
      await tx.insert(CaseConflict, conflictRow(place, { ...fromRouting(one), sawBefore }));
    }
  }

  /** @returns the accounts that are new to the case */
  private async syncSeats(tx: Tx, file: OpenCase, { routing, wouldHold, contacts }: Settled): Promise<string[]> {
    const rows = await tx.query<SeatRow>(
      `SELECT id, account_id, role, level, source FROM case_seat WHERE case_id = ? AND until_at IS NULL AND source IN ('routing', 'escalation')`,
      [file.row.id],
    );
    const wanted = seatsOf(routing, file.row.id, tx.at);
    const asked = [routing, wouldHold].flatMap(({ holders, copies }) => [...holders, ...copies]);
    const mayStay = new Set([...asked.map(({ accountId }) => accountId), ...joinedForSilence(rows, routing, contacts)]);
    const fresh = wanted.filter((seat) => !rows.some((row) => row.account_id === seat.accountId));
    for (const row of rows) {
      const seat = wanted.find(({ accountId }) => accountId === row.account_id);
      if (!mayStay.has(row.account_id)) await tx.update(CaseSeat, row.id, { untilAt: tx.at });
      else if (seat && (seat.level !== row.level || seat.role !== row.role))
        await tx.update(CaseSeat, row.id, { level: seat.level, role: seat.role });
      // Whoever is away keeps a seat, but somebody else answers for the case now.
      else if (!seat && row.level === 'manager') await tx.update(CaseSeat, row.id, { level: 'holder' });
    }
    if (fresh.length > 0) await tx.insert(CaseSeat, fresh);
    return fresh.map(({ accountId }) => accountId);
  }
}

interface Settled {
  readonly routing: Routing;
  readonly wouldHold: Routing;
  readonly contacts: SchoolContacts;
}

interface SeatRow {
  id: string;
  account_id: string;
  role: string;
  level: string;
  source: string;
}

/** Whoever silence brought in stays, as long as they hold the role and nothing is against them: it may be they who opened it. */
function joinedForSilence(rows: readonly SeatRow[], { excluded }: Routing, { appointments }: SchoolContacts): string[] {
  const out = new Set(excluded.map(({ personId }) => personId));
  const mayHold = ({ account_id, role }: SeatRow) =>
    appointments.some((one) => one.accountId === account_id && one.role === role && !out.has(one.personId));
  return rows.filter((row) => row.source === 'escalation' && mayHold(row)).map(({ account_id }) => account_id);
}

function recordRouted(tx: Tx, file: OpenCase, { why, by }: Because, routing: Routing): void {
  tx.record({
    ...(by === undefined ? {} : { by }),
    action: 'case.routed',
    subject: file.row.id,
    school: file.row.schoolId,
    detail: { keyId: file.row.keyId, words: { why, routing } },
  });
}

async function whoReads(tx: Tx, caseId: string): Promise<string> {
  const rows = await tx.query<{ account_id: string; level: string; via: string }>(
    'SELECT account_id, level, via FROM case_reader WHERE case_id = ? ORDER BY account_id',
    [caseId],
  );
  return rows.map(({ account_id, level, via }) => `${account_id} ${level} ${via}`).join('\n');
}
