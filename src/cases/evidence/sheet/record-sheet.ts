import type { Tx } from '../../../audit/index.js';
import type { OpenCase } from '../../cases.repository.js';
import { recordOf } from '../custody.js';
import type { CaseSheet } from './case-sheets.js';

/** What was done with a sheet: on the custody record of each of its pages; of a link, which has no file, on the log alone. */
export function recordOfSheet(
  tx: Tx,
  file: Pick<OpenCase, 'row' | 'via'>,
  { pages }: Pick<CaseSheet, 'pages'>,
  action: 'evidence.opened' | 'evidence.sheet-kept',
  title: string,
): void {
  for (const { id, number } of pages) recordOf(tx, file, { id, number }, action, { title });
  if (pages.length > 0) return;
  const words = { title, as: file.via };
  tx.record({ action, subject: file.row.id, school: file.row.schoolId, detail: { keyId: file.row.keyId, words } });
}
