import type { ReportAnswers } from '../../src/cases/index.js';
import { blankAnswers } from '../../src/reports/domain/draft-answers.js';
import { finishedAnswers } from '../../src/reports/drafts/finished-answers.js';

/** Somebody's report about themselves, answered to the end, saying nothing much. */
export function readyReport(now: Date): ReportAnswers {
  const answers = {
    ...blankAnswers('self_report'),
    danger: 'no',
    toldBy: 'myself',
    whatHappened: 'I posted a class photo.',
    child: 'no',
    keepFrom: 'no',
  } as const;
  const firstKnown = { day: '9', month: '11', year: '2026', time: '08:30' };
  return finishedAnswers({ ...answers, firstKnown, gate: 'nothing' }, now);
}
