import type { EntityManager } from 'typeorm';
import { placeholders, query } from '../../platform/database/sql.js';

/** Which of these addresses have an account, in any school, ended or not; and those that stand twice among them. */
export async function takenEmails(manager: EntityManager, emails: readonly string[], except = ''): Promise<string[]> {
  const twice = emails.filter((email, index) => emails.indexOf(email) !== index);
  const taken: string[] = [];
  for (let at = 0; at < emails.length; at += 200) {
    const some = emails.slice(at, at + 200);
    const rows = await query<{ email: string }>(
      manager,
      `SELECT email FROM account WHERE id <> ? AND email IN (${placeholders(some.length)})`,
      [except, ...some],
    );
    taken.push(...rows.map(({ email }) => email));
  }
  return [...new Set([...taken, ...twice])];
}
