import type { Tx } from '../../audit/index.js';
import { careOf } from '../after-care/care-words.js';
import { accountNames, workOf } from '../actions/steps.queries.js';
import { caseLog, type ShownLog } from '../audit/case-log.queries.js';
import type { LogWalk } from '../audit/log-page.js';
import type { OpenCase } from '../cases.repository.js';
import { linksOf } from '../links/link-words.js';
import { lettersOf } from '../letters/letter-words.js';
import { meetingsOf } from '../meetings/meeting-words.js';
import { conversationsOf } from '../messages/messages.queries.js';
import { outcomesOf } from '../outcome/outcomes-of.js';
import { referralsOf } from '../referrals/referral-words.js';
import { reportsOf } from '../reported/reports-of-case.js';
import { supportOf } from '../support/support-words.js';
import { suspensionsOf } from '../suspension/suspension-words.js';
import { decisionsOf } from '../triage/decision-words.js';
import { keptApart, mayReadAdvice } from './domain/legal-advice.js';
import { notesOf } from './note-words.js';
import { actionsOf, type TimelineGroup } from './timeline-actions.js';

export type TimelineSeen = Awaited<ReturnType<typeof timelineSeen>>;

const entriesOnPage = 40;

/** What happened to a case, newest first, with the words that belong to it: inside a look. */
export async function timelineSeen(tx: Tx, file: OpenCase, walk: LogWalk, group: TimelineGroup | null) {
  const log: ShownLog = await caseLog(tx, file.row.id, walk, entriesOnPage, shownActions(file, group));
  const { holders, copies } = file.knows.routing;
  const named = [...holders, ...copies].map(({ accountId }) => accountId);
  return {
    log,
    reports: await reportsOf(tx, file),
    notes: (await notesOf(tx, file)).filter(({ privileged }) => !privileged || mayReadAdvice(file)),
    messages: (await conversationsOf(tx, file.row.id)).flatMap(({ messages }) => messages),
    decisions: await decisionsOf(tx, file),
    outcomes: await outcomesOf(tx, file),
    actions: (await workOf(tx, file)).actions,
    referrals: await referralsOf(tx, file),
    links: await linksOf(tx, file),
    care: await careOf(tx, file),
    letters: await lettersOf(tx, file),
    meetings: await meetingsOf(tx, file),
    support: await supportOf(tx, file),
    suspensions: await suspensionsOf(tx, file),
    names: await accountNames(tx, [...log.entries.flatMap(accountsIn), ...named]),
  };
}

/** Of legal advice, whoever may not read it sees no entry. */
function shownActions(file: OpenCase, group: TimelineGroup | null): readonly string[] {
  return actionsOf(group).filter((action) => action !== keptApart || mayReadAdvice(file));
}

/** Whoever acted, and whomever the entry sent the case to. */
function accountsIn({ actor, words }: ShownLog['entries'][number]): string[] {
  return [actor, ...receiversIn(words)];
}

/** Account ids of those to whom routing, or silence, sent a case. */
export function receiversIn(words: Readonly<Record<string, unknown>>): string[] {
  const { routing, added } = words as { routing?: { holders?: Receiver[]; copies?: Receiver[] }; added?: Receiver[] };
  return [...(routing?.holders ?? []), ...(routing?.copies ?? []), ...(Array.isArray(added) ? added : [])].map(
    ({ accountId }) => accountId,
  );
}

interface Receiver {
  readonly accountId: string;
}
