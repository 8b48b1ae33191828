import type { Tx } from '../../../audit/index.js';
import type { OpenCase } from '../../cases.repository.js';
import { reportsOf } from '../../reported/reports-of-case.js';
import type { CaseSheet } from './case-sheets.js';
import { emptySheet } from './domain/sheet.js';
import { toldByReport } from './prefill.js';

/** What the report that an item came with says of it; of what a handler added, the first report of the case. */
export async function toldOf(tx: Tx, file: OpenCase, { pages }: Pick<CaseSheet, 'pages'>): Promise<ReturnType<typeof toldByReport>> {
  const reports = await reportsOf(tx, file);
  const report = reports.find(({ id }) => pages.some(({ reportId }) => reportId === id)) ?? reports[0];
  return report === undefined ? { answers: emptySheet, fields: [] } : toldByReport(report.answers);
}
