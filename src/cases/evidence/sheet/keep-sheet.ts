import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../../audit/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../../kernel/index.js';
import { CasesRepository, type OpenCase } from '../../cases.repository.js';
import { holdStill } from '../save-evidence.js';
import { answersOf, calledBy, type CaseSheet, CaseSheets, completeness, fromReport } from './case-sheets.js';
import { changedFields, type SheetAnswers } from './domain/sheet.js';
import { EvidenceSheet } from './evidence-sheet.entity.js';
import { recordOfSheet } from './record-sheet.js';
import { sealSheet, type SheetWords } from './seal-sheet.js';
import { SheetActions } from './sheet-actions.js';
import { toldOf } from './told-of.js';

/** `stale`: somebody else saved it meanwhile. `locked`: one of its pages is. */
export type KeepSheetRefusal = 'stale' | 'locked' | 'closed';

/** Saves the sheet of an item or a link: a wording of its own each time, so that the earlier ones stay. */
@Injectable()
export class KeepSheet {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly sheets: CaseSheets,
    private readonly actions: SheetActions,
  ) {}

  /** Saving what it says already is no save. @param version the one that the form was opened at. @throws NotFound */
  async run(actor: Actor, id: string, answers: SheetAnswers, version: number): Promise<CaseSheet | Refused<KeepSheetRefusal>> {
    const reference = await this.sheets.caseFor(actor, id, 'case.add-evidence');
    return this.work.run<CaseSheet | Refused<KeepSheetRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.add-evidence');
      await holdStill(tx, 'case_file', file.row.id);
      const sheet = await this.sheets.one(tx, file.row.id, id);
      if (sheet.isLocked) return refused('locked');
      if (file.row.closedAt !== null) return refused('closed');
      if (sheet.version !== version) return refused('stale');
      if (sheet.words !== null && changedFields(answersOf(sheet), answers).length === 0) return sheet;
      const told = sheet.words === null ? await toldOf(tx, file, sheet) : { answers: answersOf(sheet), fields: fromReport(sheet) };
      const written = changedFields(told.answers, answers);
      await saveWording(tx, file, sheet, { answers, fromReport: told.fields.filter((field) => !written.includes(field)) });
      await this.actions.run(tx, file);
      return sheet;
    });
  }
}

/** A new wording of a sheet, under the keys of its pages as they are now. */
export async function saveWording(
  tx: Tx,
  file: OpenCase,
  sheet: Pick<CaseSheet, 'id' | 'version' | 'number' | 'keyId' | 'pages' | 'numbers'>,
  said: Pick<SheetWords, 'answers' | 'fromReport'>,
): Promise<void> {
  const id = newId();
  const keys = [];
  for (const keyId of [...(sheet.keyId === null ? [] : [sheet.keyId]), ...sheet.pages.map((page) => page.keyId)])
    keys.push(await tx.keys.open(keyId));
  await tx.insert(EvidenceSheet, {
    id,
    sheetId: sheet.id,
    caseId: file.row.id,
    version: sheet.version + 1,
    number: sheet.number,
    keyId: sheet.keyId,
    pages: JSON.stringify(sheet.pages.map((page) => page.id)),
    savedAt: tx.at,
    sealed: sealSheet(keys, id, { ...said, savedBy: tx.actor.accountId, savedByName: tx.actor.name }),
  });
  const { filled, of } = completeness(said.answers);
  recordOfSheet(tx, file, sheet, 'evidence.sheet-kept', `Sheet of ${calledBy(sheet)}: ${filled} of ${of} filled in`);
}
