import { longMoment } from '../../kernel/index.js';
import { buttonGroup, kept, leaveStrip, linkButton, pageHead, plainLink, strong, type Words, words } from '../../platform/views/govuk.js';
import { dangerPanel, panel, type Seal, type WhenLine } from '../../platform/views/heed.js';
import { type HelpLine, helpLines, intimateImageLines, outsideRoutes } from '../domain/help-lines.js';
import { whatHappensNext } from '../domain/what-happens-next.js';
import { reportPaths } from '../report-paths.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import type { Receiving } from '../send/receivers.queries.js';
import type { OwnReport } from './own-reports.js';

export interface SentOn {
  readonly report: Pick<OwnReport, 'reference' | 'sentAt' | 'answers'>;
  readonly receiving: Receiving;
  readonly help: OutsideHelp;
  /** Who sent it. */
  readonly name: string;
}

/**
 * The receipt on screen: what happens next and by when, and whom else to ring.
 * @param checkpoint the signed head of the log, printed for whoever keeps the page
 */
export function sentPage({ report, receiving, help, name }: SentOn, checkpoint: string) {
  const { reference, sentAt, answers } = report;
  return {
    page: pageHead({ title: 'Report sent', leave: leaveStrip('Your report is safe.') }),
    receipt: { heading: 'Report sent', reference, received: `Received ${longMoment(sentAt)}` },
    danger:
      answers.danger === 'yes' ? dangerPanel('If somebody is in danger, call 999 now', 'Don’t wait for an answer to your report.') : null,
    thanks: words(`Thank you, ${name.split(' ')[0] ?? name}. You have done your part. You don’t need to look into it any further.`),
    lado: ladoPanel(receiving, help),
    next: whatHappensNext(sentAt, told(receiving)).map(({ when, what }): WhenLine => ({ when, what: words(what) })),
    until: untilThen(answers.child !== null && answers.child !== 'no', answers.kind === 'advice_request'),
    outside: outsideRing(help),
    routes: receiving.routing.outsideRoutes ? linesPanel('If you would rather go outside the school', outsideRoutes) : null,
    buttons: buttonGroup(
      [linkButton('Go to home', '/'), linkButton('Save the receipt', reportPaths.receipt(reference), 'second')],
      [plainLink('Add something you forgot', reportPaths.own.show(reference))],
    ),
    helpLines: linesPanel('This can be hard', linesFor(answers.gate !== null && answers.gate !== 'no')),
    print: words('You can print this page. It doesn’t say what you reported.'),
    seal: {
      words: 'Proof. These lines seal the log of Heed with your report in it. If anything is changed or taken away later, they show it.',
      lines: checkpoint.trimEnd(),
    } satisfies Seal,
  };
}

export function linesPanel(heading: string, lines: readonly HelpLine[]) {
  return panel({
    tone: 'sand',
    heading,
    bullets: lines.map(({ name, phone, whatFor }): Words => words(`${name}, `, kept(phone), `. ${whatFor}.`)),
  });
}

/** Every receipt of every kind carries these. */
export function outsideRing({ numbers }: OutsideHelp) {
  return panel({
    heading: 'Whom else you can ring',
    bullets: numbers.map(({ name, phone, whatFor }): Words => words(`${name}: `, kept(phone), `. ${whatFor}.`)),
    paragraphs: ['You can always speak to them yourself. Nobody here may stop you.'],
  });
}

export function ladoPanel({ routing }: Receiving, { lado }: OutsideHelp) {
  if (!routing.showLadoToReporter) return null;
  const number: Words = lado ? words('Ring ', strong(lado.name), ' on ', strong(lado.phone), '.') : words('Your council has their number.');
  return panel({
    tone: 'tint',
    heading: 'You can go straight to the LADO',
    paragraphs: ['The LADO is the council’s officer for allegations against staff. The LADO does not work for your school.', number],
  });
}

function told({ people }: Receiving): string {
  const names = people.map(({ name }) => name);
  const last = names.at(-1) ?? 'The people who receive it';
  if (names.length <= 1) return `${last} has`;
  return `${names.slice(0, -1).join(', ')} and ${last} have`;
}

function untilThen(child: boolean, advice: boolean): readonly Words[] {
  if (advice) return [words('You don’t have to do anything. If something changes, write to us under “My reports”.')];
  return [
    words('Don’t speak about it to anyone who doesn’t need to know.'),
    ...(child ? [words('Don’t question the child. If they want to talk, listen, and write down their words.')] : []),
    words('Keep your own copies where they are. Don’t send them on.'),
  ];
}

function linesFor(intimate: boolean): readonly HelpLine[] {
  return intimate ? [...helpLines, ...intimateImageLines] : helpLines;
}
