import type { Tx } from '../../audit/index.js';
import type { Holder } from './domain/silence.js';

interface Row {
  account_id: string;
  person_id: string;
  told_at: string;
  opened_at: string | null;
  away: number;
}

/** Who must act in a case now, since when, and whether they have opened it: what an earlier look as a mere reader does not count. */
export async function holdersOf(tx: Tx, caseId: string): Promise<Holder[]> {
  const rows = await tx.query<Row>(
    `SELECT r.account_id, a.person_id, MAX(s.from_at) AS told_at, MAX(s.opened_at) AS opened_at,
       (SELECT COUNT(*) FROM absence b WHERE b.account_id = r.account_id AND b.from_at <= ? AND b.until_at > ?) AS away
     FROM case_reader r JOIN account a ON a.id = r.account_id
     JOIN case_seat s ON s.case_id = r.case_id AND s.account_id = r.account_id AND s.until_at IS NULL AND s.level IN ('manager', 'holder')
     WHERE r.case_id = ? AND r.level IN ('manager', 'holder')
     GROUP BY r.account_id, a.person_id ORDER BY r.account_id`,
    [tx.at, tx.at, caseId],
  );
  return rows.map(({ account_id, person_id, told_at, opened_at, away }) => ({
    accountId: account_id,
    personId: person_id,
    toldAt: new Date(told_at),
    openedAt: opened_at === null ? null : new Date(opened_at),
    away: Number(away) > 0,
  }));
}
