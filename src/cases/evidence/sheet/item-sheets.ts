import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../audit/index.js';
import type { Capture } from '../../../evidence/index.js';
import type { CaseItem } from '../case-items.js';
import { KeepCapture } from './capture/keep-capture.js';
import { capturesOf } from './capture/captures-of.js';
import { type CaseSheet, CaseSheets } from './case-sheets.js';
import { type ExportedSheet, exportedSheet } from './exported-sheet.js';

/** What stands beside an item on its page. */
export interface BesideItem {
  readonly sheet: CaseSheet;
  /** Null where it was not read, or may not be shown. */
  readonly capture: Capture | null;
}

/** The sheet of an item, and what its file says about itself. */
@Injectable()
export class ItemSheets {
  constructor(
    private readonly sheets: CaseSheets,
    private readonly captures: KeepCapture,
  ) {}

  /** Reads what is to be read of the file, before anything is looked at. */
  ready(evidenceId: string): Promise<void> {
    return this.captures.run(evidenceId);
  }

  /** Every sheet of a case, for a copy of its file: of what is locked, none. */
  async exported(tx: Tx, caseId: string): Promise<ExportedSheet[]> {
    const sheets = (await this.sheets.of(tx, caseId)).filter(({ isLocked }) => !isLocked);
    const captures = await capturesOf(
      tx,
      sheets.flatMap(({ pages }) => pages),
    );
    return sheets.map((sheet) => exportedSheet(sheet, captures));
  }

  async of(tx: Tx, caseId: string, item: CaseItem): Promise<BesideItem> {
    return { sheet: await this.sheets.one(tx, caseId, item.id), capture: (await capturesOf(tx, [item])).get(item.id) ?? null };
  }
}
