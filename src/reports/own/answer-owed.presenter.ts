import { longDay, nearMoment } from '../../kernel/index.js';
import { button, type Button, form, type Form } from '../../platform/views/govuk.js';
import { panel } from '../../platform/views/heed.js';
import { answeredBy } from '../domain/what-happens-next.js';
import { reportPaths } from '../report-paths.js';
import type { OutsideHelp } from '../send/outside-help.queries.js';
import type { OwnReport } from './own-reports.js';
import type { Owed } from './say-unanswered.js';
import { outsideRing } from './sent.presenter.js';

/** What stands in place of an answer that is late: the way to say so, or that it was said. */
export interface LateAnswer {
  readonly panel: ReturnType<typeof panel>;
  readonly form: Form | null;
  readonly submit: Button | null;
  readonly outside: ReturnType<typeof panel> | null;
}

/** The same words whoever is asked next, and whether or not anybody is left to be asked. */
export function lateAnswer(report: OwnReport, { owed, saidAt }: Owed, help: OutsideHelp, now: Date): LateAnswer | null {
  if (owed === 'late')
    return {
      panel: panel({
        tone: 'tint',
        heading: 'You should have heard by now',
        paragraphs: [
          'We are sorry. If you have not had an answer, tell us here. Your report then goes to somebody above those who have it, at once. You can do it once a day.',
        ],
      }),
      form: form(reportPaths.unanswered(report.reference)),
      submit: button('Nobody has answered'),
      outside: null,
    };
  if (owed !== 'said-today' || saidAt === null) return null;
  return {
    panel: panel({
      tone: 'tint',
      heading: 'Thank you for telling us',
      paragraphs: [
        `You told us ${nearMoment(saidAt, now)} that nobody has answered. We have told everybody who must answer it once more, and those above them.`,
        'If nobody answers by tomorrow, you can say so again here. You don’t have to wait for us: ring these people if you want to.',
      ],
    }),
    form: null,
    submit: null,
    outside: outsideRing(help),
  };
}

/** "By the end of Tuesday 10 November 2026 they decide what to do first." */
export function promiseWords({ stage, sentAt }: OwnReport, { owed }: Owed): string | null {
  const day = longDay(answeredBy(sentAt));
  if (owed === 'in-time') {
    const opened = stage === 'being_assessed' ? 'Somebody has opened it. ' : '';
    return `${opened}By the end of ${day} they decide what to do first.`;
  }
  return owed === null ? null : `By the end of ${day} they should have decided what to do first. That has passed.`;
}
