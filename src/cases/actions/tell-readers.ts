import type { Tx } from '../../audit/index.js';
import type { MailPace, Notify } from '../../notifications/index.js';
import type { OpenCase } from '../cases.repository.js';

/** Tells those of these people who may read the case, and never the one who acts. */
export async function tellReaders(
  tx: Tx,
  notify: Notify,
  file: OpenCase,
  who: readonly string[] | 'holders' | 'handlers',
  pace: MailPace = 'as chosen',
): Promise<void> {
  const readers = await tx.query<{ account_id: string; level: string }>(
    'SELECT account_id, level FROM case_reader WHERE case_id = ? ORDER BY account_id',
    [file.row.id],
  );
  const wanted = readers.filter(({ account_id, level }) => {
    if (who === 'handlers') return level !== 'reader';
    return who === 'holders' ? level === 'manager' || level === 'holder' : who.includes(account_id);
  });
  const others = wanted.map(({ account_id }) => account_id).filter((id) => id !== tx.actor.accountId);
  await notify.tell(tx, others, 'case', file.row.id, pace);
}
