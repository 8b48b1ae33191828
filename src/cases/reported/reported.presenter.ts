import { paths } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import { type SummaryList, summaryList } from '../../platform/views/govuk.js';
import { type CasePageHead, type Verbatim, verbatim } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { sentWords } from '../overview/reported.presenter.js';
import type { ShownParty } from '../people/people.queries.js';
import { reportInWords } from './report-in-words.js';
import type { ShownReport } from './reports-of-case.js';

export interface ReportedSeen {
  readonly reports: readonly ShownReport[];
  readonly parties: readonly ShownParty[];
  readonly jobTitles: ReadonlyMap<string, string>;
}

interface ShownWhole {
  readonly heading: string;
  /** What the reporter wrote, and who sent it when. */
  readonly said: Verbatim;
  /** Every other question with its answer. */
  readonly answers: SummaryList;
}

/** View `cases/reported`. */
export interface ReportedPage extends PageModel {
  readonly page: CasePageHead;
  readonly reports: readonly ShownWhole[];
}

/** Every question with its answer, as it was sent. */
export function reportedPage(looked: LookedAt<ReportedSeen>): ReportedPage {
  const { reports, parties, jobTitles } = looked.seen;
  const { reference } = looked.file.row;
  return {
    page: casePageHead(looked, 'overview', { title: `${reference}: the report`, back: paths.cases.show(reference) }),
    reports: reports.map((report) => ({
      heading: reports.length === 1 ? 'The whole report' : `The report ${report.reference}`,
      said: saidIn(report, sentWords(report, parties, jobTitles)),
      answers: summaryList(
        reportInWords(report.answers)
          .filter(({ answer }) => answer !== report.answers.whatHappened)
          .map(({ question, answer }) => ({ key: question, value: answer })),
      ),
    })),
  };
}

function saidIn({ answers }: ShownReport, by: ReturnType<typeof sentWords>): Verbatim {
  return verbatim(answers.whatHappened === '' ? 'This report answers questions and has no words of its own.' : answers.whatHappened, by);
}
