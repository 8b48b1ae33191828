import { longDay, longMoment, paths, roleLabels } from '../../kernel/index.js';
import { kept, leaveStripOfNobody, link, linkButton, buttonGroup, pageHead, strong, words } from '../../platform/views/govuk.js';
import { dangerPanel, panel, type WhenLine } from '../../platform/views/heed.js';
import { helpLines, intimateImageLines, outsideRoutes } from '../domain/help-lines.js';
import { answeredBy } from '../domain/what-happens-next.js';
import { ladoPanel, linesPanel, outsideRing } from '../own/sent.presenter.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import type { Receiving } from '../send/receivers.queries.js';
import { leaveItThere, leaveItTitle } from '../steps/material.steps.js';
import type { SentAnonymously } from './send-anonymously.js';

export interface AnonymousSentOn {
  readonly sent: SentAnonymously;
  readonly code: string;
  readonly receiving: Receiving;
  readonly help: OutsideHelp;
}

/** The only page that ever shows the secret code. */
export function anonymousSentPage({ sent: { reference, sentAt, answers }, code, receiving, help }: AnonymousSentOn) {
  const pictures = answers.gate !== 'no';
  return {
    page: pageHead({ title: 'Report sent', leave: leaveStripOfNobody('Your report is safe. Write down the code first.') }),
    receipt: { heading: 'Report sent', reference, received: `Received ${longMoment(sentAt)}` },
    code: {
      heading: 'Your secret code',
      code,
      words: [
        words(
          strong('Write it down with your reference, now.'),
          ' This page shows it once. Nobody can give it to you again, also not the school.',
        ),
        words(
          'With both you read answers, write back, and see how far your report is. Open this site and add ',
          link(paths.anonymous.replies(), paths.anonymous.replies()),
          ' to its address. Whoever has both can read it too, so keep them where only you look.',
        ),
      ],
    },
    danger:
      answers.danger === 'yes' ? dangerPanel('If somebody is in danger, call 999 now', 'Don’t wait for an answer to your report.') : null,
    thanks: words('Thank you. You have done your part. You don’t need to look into it any further.'),
    leaveIt: pictures ? panel({ tone: 'tint', heading: leaveItTitle, bullets: leaveItThere }) : null,
    lado: ladoPanel(receiving, help),
    next: nextThings(sentAt, receiving),
    until: [
      words('Don’t speak about it to anyone who doesn’t need to know.'),
      words('Keep what you have where it is. Don’t send it on. The school tells you in an answer how to hand it over.'),
    ],
    outside: outsideRing(help),
    routes: receiving.routing.outsideRoutes ? linesPanel('If you would rather go outside the school', outsideRoutes) : null,
    helpLines: linesPanel('This can be hard', pictures ? [...helpLines, childLine, ...intimateImageLines] : [...helpLines, childLine]),
    buttons: buttonGroup([linkButton('Leave this page', paths.left(), 'second')]),
    print: words('If you print this page, whoever finds it can read your report. It is ', kept('safer to copy the code by hand'), '.'),
  };
}

/** Whoever gives no name may be a child. The number is the same all over the country. */
const childLine = { name: 'Childline', phone: '0800 1111', whatFor: 'If you are under 19 and want to talk to somebody, day or night' };

function nextThings(sentAt: Date, { people }: Receiving): WhenLine[] {
  const day = longDay(answeredBy(sentAt));
  const told = new Intl.ListFormat('en-GB').format([...new Set(people.map(({ role }) => roleLabels[role]))]);
  return [
    { when: 'Now', what: words(`These have been told to read it: ${told}.`) },
    { when: `By 12:00 on ${day}`, what: words('If nobody has opened it, whoever stands in for them is told too.') },
    {
      when: 'By the end of that day',
      what: words(
        'They decide what to do first. With your code you can see that it is being looked at, and whether they ask you something.',
      ),
    },
    {
      when: 'Look again',
      what: words('Nobody can send you a message. Come back after two working days, and every week or so after that.'),
    },
  ];
}
