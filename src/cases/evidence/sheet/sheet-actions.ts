import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../audit/index.js';
import { sealWords } from '../../../platform/crypto/sealed-words.js';
import { workingDays } from '../../actions/calendar.js';
import { CaseAction } from '../../actions/case-action.entity.js';
import { CaseProgress, isOpen } from '../../actions/case-progress.js';
import { freeActionRow } from '../../actions/free-action-row.js';
import { type ActionLine, workOf } from '../../actions/steps.queries.js';
import type { OpenCase } from '../../cases.repository.js';
import { answersOf, calledBy, type CaseSheet, CaseSheets, completeness, isWanted } from './case-sheets.js';
import type { SheetField } from './domain/sheet.js';
import { namedShort } from './sheet-words.js';

/** What is online today may be gone on Monday. Our default. */
const workingDaysToFillIn = 2;

/**
 * Keeps one action for each sheet of a case in step with what is missing in it: raised, reworded, recorded as done once nothing is missing,
 * taken back when its item is locked or became a page of another sheet. Called whenever an item is let through, locked or destroyed, and
 * whenever a sheet or its pages are saved. What people said of an action stands: they are asked again only when something else is missing.
 */
@Injectable()
export class SheetActions {
  constructor(
    private readonly sheets: CaseSheets,
    private readonly progress: CaseProgress,
  ) {}

  /** In the unit of work of the change, once nobody else changes the case until it ends. */
  async run(tx: Tx, file: OpenCase): Promise<void> {
    const sheets = await this.sheets.of(tx, file.row.id);
    const { actions } = await workOf(tx, file);
    const ofSheets = actions.filter(({ words }) => words.sheetId !== undefined);
    let changed = false;
    for (const action of ofSheets.filter(isOpen)) {
      const why = whyTakenBack(sheets.find(({ id }) => id === action.words.sheetId));
      if (why !== null) changed = await takeBack(tx, file, action, why);
    }
    for (const sheet of sheets.filter(isWanted)) {
      const own = ofSheets.filter(({ words }) => words.sheetId === sheet.id);
      changed = (await settle(tx, file, sheet, own)) || changed;
    }
    if (changed) await this.progress.run(tx, file);
  }
}

function whyTakenBack(sheet: CaseSheet | undefined): string | null {
  if (sheet === undefined) return 'It is a page of another sheet now.';
  if (sheet.isLocked) return `Nothing is asked about ${calledBy(sheet)} any more: it is locked.`;
  if (isWanted(sheet)) return null;
  return sheet.wasLocked ? 'A page was locked, and took with it what the sheet said.' : `Nobody can open ${calledBy(sheet)} now.`;
}

/** @param own the actions of this sheet so far. @returns whether the work of the case changed */
async function settle(tx: Tx, file: OpenCase, sheet: CaseSheet, own: readonly ActionLine[]): Promise<boolean> {
  const { missing } = completeness(answersOf(sheet));
  const open = own.find(isOpen);
  if (open === undefined) return missing.length > 0 && raise(tx, file, sheet, missing, own.at(-1));
  const title = titleOf(sheet, missing);
  if (missing.length > 0) {
    if (open.words.title !== title)
      await tx.update(CaseAction, open.id, { sealed: sealWords(file.key, 'case_action', open.id, { ...open.words, title }) });
    return false;
  }
  const said = { ...open.words, result: `Nothing is missing any more in the sheet of ${calledBy(sheet)}.` };
  await tx.update(CaseAction, open.id, { doneAt: tx.at, sealed: sealWords(file.key, 'case_action', open.id, said) });
  record(tx, file, 'case.step-done', `Done: ${open.words.title ?? ''}`, open.id);
  return true;
}

async function raise(
  tx: Tx,
  file: OpenCase,
  sheet: CaseSheet,
  missing: readonly SheetField[],
  last: ActionLine | undefined,
): Promise<boolean> {
  const title = titleOf(sheet, missing);
  const wasSettledByPerson = last !== undefined && last.words.doneBy !== null && last.words.title === title;
  if (file.row.stage === 'closed' || wasSettledByPerson) return false;
  const dueAt = workingDays.dueAfter(tx.now, workingDaysToFillIn).toISOString();
  const action = freeActionRow(file, { title, sheetId: sheet.id }, { openedAt: tx.at, dueAt });
  await tx.insert(CaseAction, action);
  record(tx, file, 'case.action-added', `To do: ${title}`, action.id);
  return true;
}

/** Nobody is named as having said so: it follows from what was done with the item. */
async function takeBack(tx: Tx, file: OpenCase, { id, words }: ActionLine, whyCancelled: string): Promise<true> {
  await tx.update(CaseAction, id, { cancelledAt: tx.at, sealed: sealWords(file.key, 'case_action', id, { ...words, whyCancelled }) });
  record(tx, file, 'case.step-left-out', `Not needed: ${words.title ?? ''}`, id);
  return true;
}

function titleOf(sheet: CaseSheet, missing: readonly SheetField[]): string {
  return `Fill in the sheet of ${calledBy(sheet)}: ${namedShort(missing)}`;
}

function record(tx: Tx, { row }: OpenCase, action: string, title: string, actionId: string): void {
  tx.record({ action, subject: row.id, school: row.schoolId, detail: { keyId: row.keyId, words: { title, actionId } } });
}
