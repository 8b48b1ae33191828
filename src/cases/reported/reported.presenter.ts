import { paths } from '../../kernel/index.js';
import type { PageModel } from '../../platform/http/answers.js';
import type { Words } from '../../platform/views/govuk.js';
import type { CasePageHead } from '../../platform/views/heed.js';
import { casePageHead } from '../case-head.presenter.js';
import type { LookedAt } from '../case-look.js';
import { sentWords } from '../overview/reported.presenter.js';
import type { ShownParty } from '../people/people.queries.js';
import { type QuestionAnswered, reportInWords } from './report-in-words.js';
import type { ShownReport } from './reports-of-case.js';

export interface ReportedSeen {
  readonly reports: readonly ShownReport[];
  readonly parties: readonly ShownParty[];
  readonly jobTitles: ReadonlyMap<string, string>;
}

/** View `cases/reported`. */
export interface ReportedPage extends PageModel {
  readonly page: CasePageHead;
  readonly reports: readonly { readonly heading: string; readonly by: Words; readonly answers: readonly QuestionAnswered[] }[];
}

/** Every question with its answer, as it was sent. */
export function reportedPage(looked: LookedAt<ReportedSeen>): ReportedPage {
  const { reports, parties, jobTitles } = looked.seen;
  const { reference } = looked.file.row;
  return {
    page: casePageHead(looked, 'overview', { title: `${reference}: the report`, back: paths.cases.show(reference) }),
    reports: reports.map((report) => ({
      heading: reports.length === 1 ? 'The whole report' : `The report ${report.reference}`,
      by: sentWords(report, parties, jobTitles),
      answers: reportInWords(report.answers),
    })),
  };
}
