import type { Tx } from '../../../audit/index.js';
import type { CaseItem } from '../case-items.js';
import { custodyOf, type CustodyEntry, type EvidenceAction } from '../custody.js';
import type { OpenCase } from '../../cases.repository.js';

interface Where {
  readonly id: string;
  readonly file: OpenCase | null;
  readonly tied: readonly CaseItem[];
}

/** The view log as it stood when the item was locked: nothing comes to it afterwards, because nobody can look. */
export async function whoHadIt(tx: Tx, { id, file, tied }: Where): Promise<readonly CustodyEntry[]> {
  if (file !== null) {
    const custody = await custodyOf(tx, file, tied);
    return [...custody.values()].flat().toSorted((a, b) => a.at.getTime() - b.at.getTime());
  }
  const rows = await tx.query<{ at: string; actor: string; name: string | null }>(
    `SELECT e.at, e.actor, a.name FROM audit_entry e JOIN audit_detail d ON d.seq = e.seq LEFT JOIN account a ON a.id = e.actor
     WHERE d.key_id = ? AND e.action = 'evidence.received' ORDER BY e.seq`,
    [id],
  );
  return rows.map(({ at, actor, name }) => ({
    at: new Date(at),
    action: 'evidence.received' as const,
    actor,
    who: name ?? 'somebody who has left',
    as: null,
    reason: null,
    reasonSaidAt: null,
    part: null,
    forWhom: null,
    way: null,
    damage: null,
    outOf: null,
  }));
}

/** In these ways somebody had it in front of them, or may have had. */
const hadIt: readonly EvidenceAction[] = [
  'evidence.received',
  'evidence.viewed',
  'evidence.played',
  'evidence.printed',
  'evidence.downloaded',
  'evidence.exported',
];

/** Each person once, with the first thing that they did. */
export function eachWhoHadIt(custody: readonly CustodyEntry[]): CustodyEntry[] {
  const had = custody.filter(({ action, actor }) => hadIt.includes(action) && actor !== 'heed');
  return had.filter((entry, at) => had.findIndex(({ actor }) => actor === entry.actor) === at);
}

/** Accounts that somebody may write down as having seen it: those who had it, and whoever may read the case now. */
export async function whoMayBeNamed(tx: Tx, where: Where, custody?: readonly CustodyEntry[]): Promise<string[]> {
  const had = eachWhoHadIt(custody ?? (await whoHadIt(tx, where))).map(({ actor }) => actor);
  if (where.file === null) return had;
  const readers = await tx.query<{ account_id: string }>('SELECT account_id FROM case_reader WHERE case_id = ? ORDER BY account_id', [
    where.file.row.id,
  ]);
  return [...new Set([...had, ...readers.map(({ account_id }) => account_id)])];
}
