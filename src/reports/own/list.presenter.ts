import { longMoment } from '../../kernel/index.js';
import { linkButton, pageHead, pagination } from '../../platform/views/govuk.js';
import { type Row, row, rows, stageTag, type Tag } from '../../platform/views/heed.js';
import { reportKindTable, type Stage, stageWords } from '../../rules/index.js';
import { reportPaths } from '../report-paths.js';
import { type ListedReport, reportsOnPage } from './own-reports.queries.js';

/** Everything that somebody has sent, and how far it is. @param found one more than fits, where there is more */
export function ownReportsPage(found: readonly ListedReport[]) {
  const shown = found.slice(0, reportsOnPage);
  const last = shown.at(-1);
  const more = found.length > reportsOnPage && last ? `${reportPaths.own.list()}?before=${encodeURIComponent(last.reference)}` : null;
  return {
    page: pageHead({ title: 'My reports', section: reportPaths.own.list() }),
    heading: 'My reports',
    reports: rows(shown.map(reportRow), 'You have not reported anything. What you report appears here.'),
    pages: pagination({ previous: null, next: more }),
    report: linkButton('Report something', reportPaths.start(), shown.length === 0 ? 'first' : 'second'),
  };
}

export function reportRow({ reference, kind, sentAt, stage, waits }: ListedReport): Row {
  return row({
    what: reportKindTable[kind].label,
    href: reportPaths.own.show(reference),
    reference,
    after: `sent ${longMoment(sentAt)}`,
    note: waits ? 'There is something new to read.' : null,
    tag: reporterStage(stage),
  });
}

/** The reporter is told that it is looked at, or finished; the shape says no more than the word. @source domain guide 2, "Stage" */
export function reporterStage(stage: Stage): Tag {
  const shape = stage === 'received' || stage === 'closed' ? stage : 'being_assessed';
  return stageTag(shape, stageWords[stage].reporter);
}
