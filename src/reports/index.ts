export { Draft } from './draft.entity.js';
export { Drafts, type OpenDraft } from './drafts/drafts.js';
export { SaveDraft } from './drafts/save-draft.js';
export { reportRow } from './own/list.presenter.js';
export { type ListedReport, OwnReportsQueries } from './own/own-reports.queries.js';
export { WriteToSchool } from './own/write-to-school.js';
export { ReportsModule } from './reports.module.js';
export { type SendRefusal, SendReport, type SentReport } from './send/send-report.js';
export { startedWords } from './start/start.presenter.js';
