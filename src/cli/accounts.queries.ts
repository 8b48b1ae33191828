import type { DataSource } from 'typeorm';
import type { Actor } from '../kernel/index.js';
import { heedItself } from '../kernel/index.js';
import { query } from '../platform/database/sql.js';
import { WrongUse } from './command.js';

export interface AccountLine {
  readonly email: string;
  readonly name: string;
  readonly school: string;
  /** Appointments now, in the order of their beginning. */
  readonly roles: readonly string[];
  readonly hasPassword: boolean;
  readonly hasSecondStep: boolean;
  readonly endedAt: string | null;
}

/** Everybody who has or had an account, by school and name. */
export async function accountLines(source: DataSource, now: Date): Promise<AccountLine[]> {
  const at = now.toISOString();
  const accounts = await query<
    Record<'id' | 'email' | 'name' | 'school', string> & Record<'password' | 'second_step_since' | 'ended_at', string | null>
  >(
    source.manager,
    `SELECT a.id, a.email, a.name, s.name AS school, CASE WHEN a.password_hash IS NULL THEN NULL ELSE 'set' END AS password,
       a.second_step_since, a.ended_at
     FROM account a JOIN school s ON s.id = a.school_id ORDER BY s.name, a.name, a.id`,
  );
  const appointments = await query<{ account_id: string; role: string }>(
    source.manager,
    'SELECT account_id, role FROM appointment WHERE from_at <= ? AND (until_at IS NULL OR until_at > ?) ORDER BY from_at, id',
    [at, at],
  );
  return accounts.map(({ id, email, name, school, password, second_step_since, ended_at }) => ({
    email,
    name,
    school,
    roles: appointments.filter(({ account_id }) => account_id === id).map(({ role }) => role),
    hasPassword: password !== null,
    hasSecondStep: second_step_since !== null,
    endedAt: ended_at,
  }));
}

/** @throws WrongUse when nobody signs in with that address */
export async function accountByEmail(source: DataSource, email: string): Promise<{ id: string; schoolId: string; name: string }> {
  const [account] = await query<{ id: string; school_id: string; name: string }>(
    source.manager,
    'SELECT id, school_id, name FROM account WHERE email = ?',
    [email.toLowerCase()],
  );
  if (!account) throw new WrongUse(`nobody has an account with the address ${email}`);
  return { id: account.id, schoolId: account.school_id, name: account.name };
}

/** @param named needed only where there are several. @throws WrongUse */
export async function schoolNamed(source: DataSource, named: string | null): Promise<string> {
  const schools = await query<{ id: string; name: string }>(source.manager, 'SELECT id, name FROM school ORDER BY name, id');
  const [school, another] = named === null ? schools : schools.filter(({ name }) => name.toLowerCase() === named.toLowerCase());
  const all = schools.map(({ name }) => name).join(', ');
  if (schools.length === 0) throw new WrongUse('there is no school yet. The first visit in a browser leads through set-up');
  if (!school) throw new WrongUse(`there is no school called "${named}". There are: ${all}`);
  if (another) throw new WrongUse(`--school is missing. There are: ${all}`);
  return school.id;
}

/** Whoever works at the server's own keyboard: no account, and no role in any school. */
export function commandActor(schoolId: string): Actor {
  return { ...heedItself, schoolId, channel: 'command' };
}
