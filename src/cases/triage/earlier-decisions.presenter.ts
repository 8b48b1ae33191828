import { longMoment } from '../../kernel/index.js';
import { type Component, details, insetText, strong, words, type Words } from '../../platform/views/govuk.js';
import type { LookedAt } from '../case-look.js';
import type { ShownDecision } from './decision-words.js';
import type { TriageSeen } from './triage.queries.js';

/** What was decided before, closed until somebody opens it; and whose agreement is waited for. */
export function earlierDecisions({ seen, file, readers, actor }: LookedAt<TriageSeen>): Component[] {
  const waiting = file.knows.waitsFor ?? null;
  const name = waiting && (readers.find(({ accountId }) => accountId === waiting.accountId)?.name ?? 'a second person');
  const who = waiting?.accountId === actor.accountId ? 'you' : name;
  return [
    ...(who === null ? [] : [insetText(`“No breach” waits for ${who} to agree. Deciding again takes its place.`)]),
    ...seen.decisions
      .filter(({ triage }) => triage !== null)
      .map((decision) => details(`${decision.title} on ${longMoment(new Date(decision.at))}`, decisionWords(decision))),
  ];
}

/** A decision as paragraphs: its answers, its reason, who made it under which guidance. */
export function decisionWords({ lines, reason, decidedBy, at, edition }: ShownDecision): Words[] {
  const under = edition === null ? '' : `, under ${edition.label}`;
  return [
    ...lines.map(({ label, text }) => words(strong(`${label} `), text)),
    words(strong('Why '), reason),
    words(`${decidedBy.name}, ${longMoment(new Date(at))}${under}`),
  ];
}
