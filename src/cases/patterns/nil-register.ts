import type { Tx } from '../../audit/index.js';
import { inLondon } from '../../kernel/index.js';

/**
 * Whether a year went by without a low-level concern that the headteacher, who keeps the register of them, may read. Where people know what to
 * report, some come. Others read only some, and are told nothing.
 * @source domain guide 7, P2: "A nil register for a year prompts: is reporting working?"
 */
export async function isRegisterNil(tx: Tx): Promise<boolean> {
  const { actor, now } = tx;
  if (!actor.roles.includes('headteacher')) return false;
  const aYearAgo = inLondon(now).minus({ years: 1 }).toJSDate().toISOString();
  const [school] = await tx.query('SELECT id FROM school WHERE id = ? AND set_up_at <= ?', [actor.schoolId, aYearAgo]);
  if (school === undefined) return false;
  const [concern] = await tx.query(
    `SELECT p.id FROM case_pathway p JOIN case_reader r ON r.case_id = p.case_id AND r.account_id = ?
     WHERE p.pathway = 'P2' AND p.opened_at >= ? LIMIT 1`,
    [actor.accountId, aYearAgo],
  );
  return concern === undefined;
}
