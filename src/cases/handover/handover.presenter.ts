import { paths } from '../../kernel/index.js';
import { pageHead, plainLink, summaryList, words } from '../../platform/views/govuk.js';
import { reportKindTable, stageWords } from '../../rules/index.js';
import { dueWords } from '../actions/due-tags.js';
import type { HeldCase } from './handover.js';

const list = new Intl.ListFormat('en-GB');

/** What somebody holds, for when they are away or leave. View `cases/handover`. */
export function handoverPage(held: readonly HeldCase[], now: Date) {
  return {
    page: pageHead({ title: 'What you hold', section: paths.cases.list(), back: paths.cases.list() }),
    heading: 'What you hold',
    intro: [
      words(
        'When you are away or leave, each of these goes on with whoever is named beside it: nothing is left lying. Ask your administrator to enter your absence.',
      ),
      words('Tell those who take over what they need to know, as a note in the case: there it is kept.'),
    ],
    held: held.length === 0 ? null : summaryList(held.map((one) => heldRow(one, now))),
    empty: held.length === 0 ? 'You hold no open case.' : null,
  };
}

function heldRow({ reference, kind, stage, dueAt, mayGive, others, next }: HeldCase, now: Date) {
  const due = dueAt === null ? 'nothing due' : `next due ${dueWords(dueAt, now)}`;
  return {
    key: reference,
    value: [words(`${reportKindTable[kind].label}. ${stageWords[stage].handlers}, ${due}.`), words(goesOnWith(others, next))],
    actions: mayGive
      ? [plainLink('Give it to somebody', `${paths.cases.section(reference, 'people')}/assign`, reference)]
      : [plainLink('Open', paths.cases.show(reference), reference)],
  };
}

function goesOnWith(others: readonly string[], next: readonly string[]): string {
  if (others.length > 0) return `${list.format(others)} ${others.length === 1 ? 'holds' : 'hold'} it too.`;
  return next.length > 0
    ? `Nobody else holds it. It would go to ${list.format(next)}.`
    : 'Nobody else holds it, and nobody could. Tell your administrator: somebody has to be appointed.';
}
