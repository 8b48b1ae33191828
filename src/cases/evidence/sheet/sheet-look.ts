import { Injectable } from '@nestjs/common';
import type { CaseAct } from '../../../access/index.js';
import type { Actor } from '../../../kernel/index.js';
import { CaseLook, type LookedAt } from '../../case-look.js';
import { calledBy, type CaseSheet, CaseSheets } from './case-sheets.js';
import type { toldByReport } from './prefill.js';
import { recordOfSheet } from './record-sheet.js';
import type { SheetWords } from './seal-sheet.js';
import { toldOf } from './told-of.js';

export interface SheetSeen {
  readonly sheet: CaseSheet;
  /** What the report says, for a sheet that nobody has begun. */
  readonly told: ReturnType<typeof toldByReport> | null;
  readonly wordings: readonly { readonly savedAt: string; readonly words: SheetWords }[];
}

export type LookedAtSheet = LookedAt<SheetSeen>;

/** Looks at the sheet of an item or a link, and at how it came about. */
@Injectable()
export class SheetLook {
  constructor(
    private readonly look: CaseLook,
    private readonly sheets: CaseSheets,
  ) {}

  /** @throws NotFound */
  async read(actor: Actor, id: string, act: CaseAct): Promise<LookedAtSheet> {
    const reference = await this.sheets.caseFor(actor, id, act);
    return this.look.read(actor, reference, act, 'evidence', async (tx, file) => {
      const sheet = await this.sheets.one(tx, file.row.id, id);
      if (!sheet.isLocked) recordOfSheet(tx, file, sheet, 'evidence.opened', `Sheet of ${calledBy(sheet)} opened`);
      const told = sheet.words === null && !sheet.isLocked ? await toldOf(tx, file, sheet) : null;
      return { sheet, told, wordings: await this.sheets.wordings(tx, file.row.id, sheet.id) };
    });
  }
}
