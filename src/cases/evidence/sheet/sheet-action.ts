import type { Tx } from '../../../audit/index.js';
import { sealWords } from '../../../platform/crypto/sealed-words.js';
import { workingDays } from '../../actions/calendar.js';
import { CaseAction } from '../../actions/case-action.entity.js';
import { isOpen } from '../../actions/case-progress.js';
import { freeActionRow } from '../../actions/free-action-row.js';
import { workOf } from '../../actions/steps.queries.js';
import type { OpenCase } from '../../cases.repository.js';
import type { SheetField } from './domain/sheet.js';
import { namedShort } from './sheet-words.js';

/** What is online today may be gone on Monday. Our default. */
const workingDaysToFillIn = 2;

interface WhatIsMissing {
  readonly sheetId: string;
  /** "item 3" */
  readonly called: string;
  /** Empty once the sheet is whole, or is no more. */
  readonly missing: readonly SheetField[];
  /** Why nothing is left to do, where it is not that the sheet is whole. */
  readonly why?: string;
}

/**
 * Keeps the one action of a sheet in step with what is missing in it: raised, reworded, or recorded as done. Whoever put it down as not needed
 * is asked again only when something else is missing.
 * @returns whether anything changed in the work of the case
 */
export async function settleSheetAction(tx: Tx, file: OpenCase, { sheetId, called, missing, why }: WhatIsMissing): Promise<boolean> {
  const { actions } = await workOf(tx, file);
  const ofSheet = actions.filter(({ words }) => words.sheetId === sheetId);
  const open = ofSheet.find(isOpen);
  const title = `Fill in the sheet of ${called}: ${namedShort(missing)}`;
  if (open === undefined) {
    if (missing.length === 0 || file.row.stage === 'closed' || ofSheet.at(-1)?.words.title === title) return false;
    const dueAt = workingDays.dueAfter(tx.now, workingDaysToFillIn).toISOString();
    const action = freeActionRow(file, { title, sheetId }, { openedAt: tx.at, dueAt });
    await tx.insert(CaseAction, action);
    record(tx, file, 'case.action-added', `To do: ${title}`, action.id);
    return true;
  }
  if (missing.length > 0) {
    if (open.words.title !== title)
      await tx.update(CaseAction, open.id, { sealed: sealWords(file.key, 'case_action', open.id, { ...open.words, title }) });
    return false;
  }
  const said = { ...open.words, result: why ?? `Nothing is missing any more in the sheet of ${called}.` };
  await tx.update(CaseAction, open.id, { doneAt: tx.at, sealed: sealWords(file.key, 'case_action', open.id, said) });
  record(tx, file, 'case.step-done', `Done: ${open.words.title ?? ''}`, open.id);
  return true;
}

function record(tx: Tx, { row }: OpenCase, action: string, title: string, actionId: string): void {
  tx.record({ action, subject: row.id, school: row.schoolId, detail: { keyId: row.keyId, words: { title, actionId } } });
}
