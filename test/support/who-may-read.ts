import type { Tx } from '../../src/audit/index.js';
import { CasesRepository } from '../../src/cases/index.js';
import { openWords } from '../../src/platform/crypto/sealed-words.js';
import type { TestSchool } from './school.js';

/** Account id to level and role, of everybody who may read one case: "manager headteacher". */
export type Readers = Readonly<Record<string, string>>;

export interface CaseToRead {
  readonly id: string;
  readonly reference: string;
  readonly closed: boolean;
  /** Worked out here, from the facts. */
  readonly expected: Readers;
  /** As the table has it. */
  readonly kept: Readers;
  /** Whether routing found anybody to hold it. */
  readonly routed: boolean;
}

const strength = ['manager', 'holder', 'handler', 'reader'];

/**
 * Who may read each case of a school, said a second time and as plainly as possible: of those who have a seat, the strongest of their seats;
 * without leavers, without whoever has a conflict, and while it is restricted only those named. Shares no code with what it is compared to.
 */
export function whoMayRead(school: TestSchool): Promise<CaseToRead[]> {
  return school.work(async (tx) => {
    const cases = await tx.query<{ id: string; reference: string; closed_at: string | null }>(
      'SELECT id, reference, closed_at FROM case_file WHERE school_id = ? ORDER BY received_at, id',
      [school.id],
    );
    const found: CaseToRead[] = [];
    for (const { id, reference, closed_at } of cases) {
      const file = await school.server.app.get(CasesRepository).openWithoutAccessCheck(tx, id);
      const { restrictedTo, routing } = file.knows;
      const conflicted = await conflictedPersons(tx, id, file.key);
      const expected: Record<string, string> = {};
      for (const { account, person, level, role, ended } of await seatsOf(tx, id)) {
        const shutOut = ended !== null || conflicted.includes(person) || (restrictedTo !== null && !restrictedTo.includes(account));
        if (!shutOut && isStronger(level, expected[account])) expected[account] = `${level} ${role}`;
      }
      found.push({ id, reference, closed: closed_at !== null, expected, kept: await keptOf(tx, id), routed: routing.holders.length > 0 });
    }
    return found;
  });
}

function isStronger(level: string, known: string | undefined): boolean {
  return known === undefined || strength.indexOf(level) < strength.indexOf(known.split(' ')[0] ?? '');
}

/** By whom they are, opened from what was sealed: not by the hash that the table is computed with. */
async function conflictedPersons(tx: Tx, caseId: string, key: Buffer): Promise<string[]> {
  const rows = await tx.query<{ id: string; sealed: string }>(
    'SELECT id, sealed FROM case_conflict WHERE case_id = ? AND lifted_at IS NULL',
    [caseId],
  );
  return rows.map(({ id, sealed }) => openWords<{ personId: string }>(key, 'case_conflict', id, sealed).personId);
}

function seatsOf(
  tx: Tx,
  caseId: string,
): Promise<{ account: string; person: string; level: string; role: string; ended: string | null }[]> {
  return tx.query(
    `SELECT s.account_id AS account, a.person_id AS person, s.level AS level, s.role AS role, a.ended_at AS ended
     FROM case_seat s JOIN account a ON a.id = s.account_id WHERE s.case_id = ? AND s.until_at IS NULL ORDER BY s.from_at, s.id`,
    [caseId],
  );
}

async function keptOf(tx: Tx, caseId: string): Promise<Readers> {
  const rows = await tx.query<{ account_id: string; level: string; via: string }>(
    'SELECT account_id, level, via FROM case_reader WHERE case_id = ?',
    [caseId],
  );
  return Object.fromEntries(rows.map(({ account_id, level, via }) => [account_id, `${level} ${via}`]));
}
