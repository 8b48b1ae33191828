import type { EntityManager } from 'typeorm';
import { type Actor, readersOfFigures, readersOfTrustFigures } from '../kernel/index.js';
import type { KeyedHash } from '../platform/crypto/keyed-hash.js';
import { placeholders, query, type SqlValue } from '../platform/database/sql.js';

/** Part of a statement, with what stands in its places. */
export interface Sql {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

/**
 * Which cases any figures are made of: none that is restricted or that goes on in another, and none of which somebody must not know who reads
 * figures of this school or trust. It is left out for all of them alike: two who lay their tables beside each other must not find what one of
 * them may not know of. Decision 32.
 * @source domain guide 4.2: no total that includes the case
 */
export async function countedCases(manager: EntityManager, hash: KeyedHash, schools: readonly string[], now: Date): Promise<Sql> {
  const at = now.toISOString();
  const roles = [...readersOfFigures, ...readersOfTrustFigures];
  const readers = await query<{ person_id: string }>(
    manager,
    `SELECT DISTINCT a.person_id FROM appointment p JOIN account a ON a.id = p.account_id
     WHERE p.school_id IN (${placeholders(schools.length)}) AND p.role IN (${placeholders(roles.length)})
     AND p.from_at <= ? AND (p.until_at IS NULL OR p.until_at > ?) AND a.ended_at IS NULL`,
    [...schools, ...roles, at, at],
  );
  const whoever = readers.map(({ person_id }) => hash.of('person', person_id)).sort();
  return {
    sql: `f.restricted_at IS NULL AND f.merged_at IS NULL AND NOT EXISTS (SELECT 1 FROM case_conflict k
      WHERE k.case_id = f.id AND k.lifted_at IS NULL AND k.person_hash IN (${placeholders(whoever.length)}))`,
    values: whoever,
  };
}

/** The school of a reader and those of its trust: their figures are made of the same cases. */
export async function schoolsBeside(manager: EntityManager, { schoolId }: Pick<Actor, 'schoolId'>): Promise<FiguresSchool[]> {
  const rows = await query<SchoolRow>(
    manager,
    `SELECT s.id, s.name, s.made_at, t.name AS trust_name FROM school s JOIN school own ON own.id = ? LEFT JOIN trust t ON t.id = s.trust_id
     WHERE s.id = own.id OR (s.trust_id IS NOT NULL AND s.trust_id = own.trust_id) ORDER BY s.name, s.id`,
    [schoolId],
  );
  return rows.map(({ id, name, made_at, trust_name }) => ({ id, name, since: new Date(made_at), trust: trust_name }));
}

export interface FiguresSchool {
  readonly id: string;
  readonly name: string;
  readonly since: Date;
  readonly trust: string | null;
}

interface SchoolRow {
  id: string;
  name: string;
  made_at: string;
  trust_name: string | null;
}
