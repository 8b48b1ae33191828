import type { Tx } from '../audit/index.js';
import { accountNames } from './actions/steps.queries.js';
import { caseLog } from './audit/case-log.queries.js';
import type { OpenCase } from './cases.repository.js';
import { type DecisionKind, decisionsOf } from './triage/decision-words.js';

/** What somebody recorded while somebody else was still writing. */
export interface Recorded {
  readonly by: string;
  readonly at: string;
  readonly said: readonly { readonly label: string; readonly text: string }[];
}

/** The last decision of some kinds, for whoever was too late to make one: a look at a case. */
export function decidedMeanwhile(...kinds: readonly DecisionKind[]) {
  return async (tx: Tx, file: OpenCase): Promise<Recorded | null> => {
    const last = (await decisionsOf(tx, file)).findLast(({ kind }) => kinds.includes(kind));
    if (last === undefined) return null;
    const said = [...last.lines, { label: last.title, text: last.reason }];
    return { by: last.decidedBy.name, at: last.at, said };
  };
}

/** The same of what has its reason on the log of the case alone. */
export async function loggedMeanwhile(tx: Tx, file: OpenCase, ...actions: readonly string[]): Promise<Recorded | null> {
  const log = await caseLog(tx, file.row.id, { from: null, newer: false }, 1, actions);
  const [last] = log.entries;
  if (last === undefined) return null;
  const { name, reason } = last.words;
  const said = [
    { label: 'Who', text: name },
    { label: 'Why', text: reason },
  ].flatMap(({ label, text }) => (typeof text === 'string' && text !== '' ? [{ label, text }] : []));
  return { by: (await accountNames(tx, [last.actor])).get(last.actor) ?? 'Heed', at: last.at, said };
}
