import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';
import type { PartyWords } from './party-rows.js';

export interface ShownParty extends PartyWords {
  readonly id: string;
  readonly addedAt: string;
  readonly endedAt: string | null;
  readonly version: number;
}

/** Everybody in a case with their part, in the order in which they were added. */
export async function partiesOf(tx: Tx, file: OpenCase): Promise<ShownParty[]> {
  const rows = await tx.query<{ id: string; sealed: string; added_at: string; ended_at: string | null; version: number }>(
    'SELECT id, sealed, added_at, ended_at, version FROM case_party WHERE case_id = ? ORDER BY added_at, id',
    [file.row.id],
  );
  return rows.map(({ id, sealed, added_at, ended_at, version }) => ({
    id,
    addedAt: added_at,
    endedAt: ended_at,
    version,
    ...openWords<PartyWords>(file.key, 'case_party', id, sealed),
  }));
}

export interface ShownSeat {
  readonly id: string;
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly level: string;
  readonly source: string;
  readonly fromAt: string;
  readonly openedAt: string | null;
}

/** Who sits in a case now and may read it. */
export async function seatsIn(tx: Tx, file: OpenCase): Promise<ShownSeat[]> {
  return tx.query<ShownSeat>(
    `SELECT s.id AS id, s.account_id AS "accountId", a.name AS name, s.role AS role, s.level AS level, s.source AS source,
       s.from_at AS "fromAt", s.opened_at AS "openedAt"
     FROM case_seat s JOIN account a ON a.id = s.account_id
     JOIN case_reader r ON r.case_id = s.case_id AND r.account_id = s.account_id
     WHERE s.case_id = ? AND s.until_at IS NULL ORDER BY s.from_at, s.id`,
    [file.row.id],
  );
}

export interface Colleague {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  readonly jobTitle: string;
  readonly roles: string;
}

/** People of the school whom the case manager may bring in or name: nobody who is conflicted. */
export async function colleaguesFor(tx: Tx, file: OpenCase): Promise<Colleague[]> {
  const excluded = file.knows.routing.excluded.map(({ personId }) => personId);
  const rows = await tx.query<Colleague & { roles: string | null }>(
    `SELECT a.id AS "accountId", a.person_id AS "personId", a.name AS name, a.job_title AS "jobTitle",
       (SELECT MIN(p.role) FROM appointment p WHERE p.account_id = a.id AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?)) AS roles
     FROM account a WHERE a.school_id = ? AND a.ended_at IS NULL ORDER BY a.name, a.id`,
    [tx.at, tx.at, file.row.schoolId],
  );
  return rows.filter(({ personId }) => !excluded.includes(personId)).map((row) => ({ ...row, roles: row.roles ?? '' }));
}
