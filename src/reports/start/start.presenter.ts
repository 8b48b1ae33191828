import { dayOf, dateTimeOf, longDay } from '../../kernel/index.js';
import type { FormReading } from '../../platform/http/read-form.js';
import {
  button,
  buttonGroup,
  errorsOf,
  form,
  kept,
  leaveStrip,
  linkButton,
  pageHead,
  plainLink,
  type Words,
  words,
} from '../../platform/views/govuk.js';
import { panel, steps } from '../../platform/views/heed.js';
import { reportKindTable } from '../../rules/index.js';
import type { OpenDraft } from '../drafts/drafts.js';
import { reportPaths } from '../report-paths.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import { goOn } from '../steps/go-on.js';
import { KindForm, kindField } from '../steps/opening.steps.js';

/** The first page of a report: what to do in danger, and what it is about. @param chosen the kind that a link asked for */
export function startPage(reading: FormReading<KindForm> | null, chosen = '') {
  const value = Object.assign(new KindForm(), { kind: chosen });
  const fields = [kindField(reading ?? { value, errors: {} })];
  return {
    page: pageHead({
      title: 'What do you want to report?',
      section: reportPaths.start(),
      back: '/',
      leave: leaveStrip(),
      errors: errorsOf(fields),
    }),
    steps: steps(1, 6, 'what it is about'),
    heading: null,
    savedElsewhere: null,
    above: [],
    listed: [],
    listedBelow: [],
    form: form(reportPaths.start()),
    fields,
    below: [],
    buttons: buttonGroup([button('Continue')]),
    saved: 'You can stop at any time and come back within 14 days.',
  };
}

/** A report was begun and not sent. */
export function goOnPage(draft: OpenDraft, now: Date) {
  return {
    page: pageHead({ title: 'You have started a report', back: '/', leave: leaveStrip() }),
    heading: 'You have started a report',
    paragraphs: [
      words(`${reportKindTable[draft.answers.kind].label}. ${startedWords(new Date(draft.startedAt), now)}.`),
      words('Nobody else can see it until you send it.'),
    ],
    buttons: buttonGroup([linkButton('Go on with your report', goOn(draft))], [plainLink('Start again', reportPaths.discard())]),
  };
}

/** Asked once. */
export function discardPage(draft: OpenDraft, now: Date) {
  return {
    page: pageHead({ title: 'Do you want to delete what you have written?', back: reportPaths.start(), leave: leaveStrip() }),
    heading: 'Do you want to delete what you have written?',
    paragraphs: [
      words(`${reportKindTable[draft.answers.kind].label}. ${startedWords(new Date(draft.startedAt), now)}.`),
      words('Your words and the files that you added are deleted. We can’t bring them back.'),
    ],
    form: form(reportPaths.discard(), { hidden: { draft: draft.id } }),
    buttons: buttonGroup([button('Delete it and start again', { kind: 'stop' })], [plainLink('Keep it', reportPaths.start())]),
  };
}

/** While a report could end with nobody, none is taken. @source issue 2, item 1 */
export function closedPage(help: OutsideHelp) {
  return {
    page: pageHead({ title: 'You can’t report here yet', back: '/', leave: leaveStrip() }),
    heading: 'You can’t report here yet',
    paragraphs: [
      words('Your school has not finished setting this up, so nobody could receive your report. Your administrator knows what is missing.'),
      words('Don’t wait for it. Speak to the headteacher or the safeguarding lead, or to somebody outside the school.'),
    ],
    outside: panel({
      tone: 'edge',
      heading: 'Whom you can ring now',
      bullets: help.numbers.map(({ name, phone }): Words => words(`${name}: `, kept(phone))),
    }),
  };
}

/** "You started it 3 days ago" */
export function startedWords(startedAt: Date, now: Date): string {
  const days = Math.round(dateTimeOf(dayOf(now)).diff(dateTimeOf(dayOf(startedAt)), 'days').days);
  if (days === 0) return 'You started it today';
  if (days === 1) return 'You started it yesterday';
  return `You started it ${days} days ago, on ${longDay(startedAt)}`;
}
