import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../../audit/index.js';
import { type Actor, parseReference, type Refused } from '../../../../kernel/index.js';
import { NotFound } from '../../../../platform/http/faults.js';
import { CasesRepository } from '../../../cases.repository.js';
import { answersOf, type CaseSheet, CaseSheets } from '../case-sheets.js';
import type { SheetAnswers } from '../domain/sheet.js';
import { KeepSheet, type KeepSheetRefusal } from '../keep-sheet.js';
import { toldOf } from '../told-of.js';
import { momentOf } from './captured-moment.js';
import { capturesOf } from './captures-of.js';

/** Somebody puts the moment that the file tells into its sheet. */
@Injectable()
export class TakeOverMoment {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly sheets: CaseSheets,
    private readonly keepSheet: KeepSheet,
  ) {}

  /** @returns the sheet, or why it was not saved and what it would say. @throws NotFound also where the file tells no moment */
  async run(actor: Actor, id: string, version: number): Promise<CaseSheet | (Refused<KeepSheetRefusal> & { answers: SheetAnswers })> {
    const reference = await this.sheets.caseFor(actor, id, 'case.add-evidence');
    // Records nothing, so it leaves no trace.
    const answers = await this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.add-evidence');
      const sheet = await this.sheets.one(tx, file.row.id, id);
      const item = sheet.pages.find((page) => page.id === id.toLowerCase());
      const taken = item === undefined ? null : ((await capturesOf(tx, [item])).get(item.id)?.taken ?? null);
      const moment = taken === null ? null : momentOf(taken);
      if (moment === null || moment.at > tx.at) throw new NotFound();
      const said = sheet.words === null ? (await toldOf(tx, file, sheet)).answers : answersOf(sheet);
      return { ...said, taken: moment, unknown: said.unknown.filter((field) => field !== 'taken') };
    });
    const kept = await this.keepSheet.run(actor, id, answers, version);
    return 'refused' in kept ? { ...kept, answers } : kept;
  }
}
