import { dayOf, longMoment, paths } from '../../kernel/index.js';
import {
  type Details,
  details,
  link as linkTo,
  linkButton,
  type PlainLink,
  plainLink,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { facts, type Facts } from '../../platform/views/heed.js';
import { dueTagOfStep } from '../actions/due-tags.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { putRightBy } from '../told-form.presenter.js';
import { type LinkEventKind, linkEvents, linkEventTable } from './domain/link-events.js';
import type { NextKind } from './domain/standing-of-link.js';
import { nextTitle } from './link-actions.js';
import { eventLines, eventTitle, linkStateTags, openingLines } from './link-wording.presenter.js';
import { type EventRecord, platformOf, type ShownLink } from './link-words.js';
import { illegalWarning } from './links.presenter.js';
import { reportingNote } from './reporting-way.presenter.js';
import type { LinkSeen } from './links.queries.js';

/** What is most likely written down next; the rest stands behind one line. */
const likely: Readonly<Record<NextKind | 'none', readonly LinkEventKind[]>> = {
  report: ['platform_told', 'poster_asked', 'removed'],
  look: ['still_there', 'removed', 'helpline_told'],
  ask_helpline: ['removed', 'helpline_told'],
  keep_evidence: ['evidence_kept'],
  ask_police: ['police_agreed', 'police_hold_ended', 'police_hold'],
  none: ['reposted'],
};

interface RecordShown {
  readonly id: string;
  readonly heading: string;
  readonly facts: Facts;
  readonly by: string;
  readonly earlier: Details | null;
  readonly correct: PlainLink | null;
}

/** One link: where it stands, what to do next, and its history. View `cases/link`. */
export function linkPage(looked: LookedAt<LinkSeen>) {
  const { seen, file, acts, now } = looked;
  const { link } = seen;
  const { reference, stage } = file.row;
  const may = acts.has('case.act') && stage !== 'closed';
  const { next, state } = link.standing;
  return {
    page: casePageHead(looked, 'actions', { title: `${reference}: link ${link.number}`, back: paths.cases.section(reference, 'links') }),
    heading: `Link ${link.number}: ${platformOf(link.opening.now.answers)}`,
    address: link.address,
    moved: link.address === link.opening.now.answers.address ? null : 'It is at another address than at first.',
    state: linkStateTags[state],
    illegal: illegalWarning(seen),
    nextHeading: 'What to do next',
    next: next === null ? null : nextTitle(next.kind, link),
    due: next === null || stage === 'closed' ? null : dueTagOfStep(next.due, now),
    nothing: next === null ? nothingWords(state) : null,
    way: next?.kind === 'report' ? reportingNote(link.opening.now.answers.platform, dayOf(now)) : [],
    offers: may ? offersFor(link, reference, next?.kind ?? 'none') : [],
    others: may ? othersFor(link, reference, next?.kind ?? 'none') : null,
    historyHeading: 'What was done',
    records: [...link.events.toReversed().map((one) => eventShown(one, link, reference, may)), openingShown(link, reference, may)],
  };
}

function nothingWords(state: ShownLink['standing']['state']): string {
  return state === 'removed' ? 'Nothing: it is gone. If it comes back, write that down.' : 'Nothing: no more is done about it.';
}

function offersFor({ id }: ShownLink, reference: string, next: NextKind | 'none') {
  return likely[next].map((kind, index) =>
    linkButton(linkEventTable[kind].offer, paths.cases.linkEvent(reference, id, kind), index === 0 ? 'first' : 'second'),
  );
}

function othersFor({ id }: ShownLink, reference: string, next: NextKind | 'none'): Details {
  const others = linkEvents.filter((kind) => !likely[next].includes(kind));
  return details(
    'Write down something else',
    others.map((kind) => words(linkTo(linkEventTable[kind].offer, paths.cases.linkEvent(reference, id, kind)))),
  );
}

function openingShown({ id, opening }: ShownLink, reference: string, may: boolean): RecordShown {
  return {
    id,
    heading: 'Written down to be taken down',
    facts: facts(openingLines(opening.now), 'narrow'),
    by: putRightBy(opening.now),
    earlier: earlierOf(opening.earlier, openingLines),
    correct: may ? plainLink('Put this right', paths.cases.correctLink(reference, id, id), ': the link') : null,
  };
}

function eventShown(one: EventRecord, link: ShownLink, reference: string, may: boolean): RecordShown {
  return {
    id: one.id,
    heading: eventTitle(one.now),
    facts: facts(eventLines(one.now), 'narrow'),
    by: putRightBy(one.now),
    earlier: earlierOf(one.earlier, eventLines),
    correct: may
      ? plainLink(
          'Put this right',
          paths.cases.correctLink(reference, link.id, one.id),
          `: ${eventTitle(one.now)}, ${longMoment(new Date(one.now.at))}`,
        )
      : null,
  };
}

function earlierOf<Said extends { byName: string; savedAt: string; whyCorrected: string | null }>(
  earlier: readonly Said[],
  lines: (said: Said) => { name: string; value: string }[],
): Details | null {
  if (earlier.length === 0) return null;
  const said = earlier.flatMap((one): Words[] => [
    words(putRightBy(one)),
    ...lines(one).map(({ name, value }) => words(`${name}: ${value}`)),
  ]);
  return details(earlier.length === 1 ? 'What stood there before' : `What stood there before: ${earlier.length} wordings`, said);
}
