import type { Tx } from '../audit/index.js';
import { nameWithoutAccount } from '../kernel/index.js';
import {
  careOf,
  conversationsOf,
  decisionsOf,
  linksOf,
  lettersOf,
  meetingsOf,
  notesOf,
  type OpenCase,
  outcomesOf,
  partiesOf,
  referralsOf,
  reportsOf,
  supportOf,
  suspensionsOf,
  workOf,
} from '../cases/index.js';
import { accessRequestsOf } from './subject-access/access-requests.js';

export type GatheredCase = Awaited<ReturnType<typeof gatherCase>>;

/** Everything of a case that a case file is made from, unsealed inside the unit of work that records the export. */
export async function gatherCase(tx: Tx, file: OpenCase) {
  const parties = await partiesOf(tx, file);
  return {
    reports: await reportsOf(tx, file),
    parties,
    senders: await accountsOf(
      tx,
      parties.filter(({ part }) => isSender(part)),
    ),
    decisions: await decisionsOf(tx, file),
    work: await workOf(tx, file),
    outcomes: await outcomesOf(tx, file),
    notes: await notesOf(tx, file),
    referrals: await referralsOf(tx, file),
    links: await linksOf(tx, file),
    care: await careOf(tx, file),
    letters: await lettersOf(tx, file),
    meetings: await meetingsOf(tx, file),
    support: await supportOf(tx, file),
    suspensions: await suspensionsOf(tx, file),
    conversations: await conversationsOf(tx, file.row.id),
    requests: await accessRequestsOf(tx, file),
    log: await logOf(tx, file.row.id),
  };
}

export interface LoggedFact {
  readonly at: string;
  readonly action: string;
  readonly actor: string;
  readonly who: string;
  readonly leaf: string;
}

/** What stands on the log about a case, oldest first: who did what, without the sealed details. */
async function logOf(tx: Tx, caseId: string): Promise<LoggedFact[]> {
  const rows = await tx.query<Omit<LoggedFact, 'who'> & { name: string | null }>(
    `SELECT e.at AS at, e.action AS action, e.actor AS actor, e.leaf AS leaf, a.name AS name
     FROM audit_entry e LEFT JOIN account a ON a.id = e.actor WHERE e.subject = ? ORDER BY e.seq`,
    [caseId],
  );
  return rows.map(({ name, ...fact }) => ({ ...fact, who: name ?? nameWithoutAccount(fact.actor) ?? 'Heed' }));
}

/** Accounts of those who sent a report: theirs is the name that a copy may leave out. */
async function accountsOf(tx: Tx, senders: readonly { readonly personId: string }[]): Promise<string[]> {
  const accounts: string[] = [];
  for (const { personId } of senders) {
    const rows = await tx.query<{ id: string }>('SELECT id FROM account WHERE person_id = ?', [personId]);
    accounts.push(...rows.map(({ id }) => id));
  }
  return accounts;
}

/** The parts of whoever sent a report. */
export function isSender(part: string): boolean {
  return part === 'reporter' || part === 'recorded_by';
}
