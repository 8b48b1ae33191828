import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../audit/index.js';
import { type Actor, parseReference, type Refused, refused } from '../../../kernel/index.js';
import { CasesRepository } from '../../cases.repository.js';
import type { CaseItem } from '../case-items.js';
import { holdStill } from '../save-evidence.js';
import { answersOf, type CaseSheet, CaseSheets, fromReport } from './case-sheets.js';
import { type Joinable, type OrderFault, pagesInOrder } from './domain/page-order.js';
import { saveWording } from './keep-sheet.js';
import { SheetActions } from './sheet-actions.js';
import { toldOf } from './told-of.js';

export type JoinRefusal = OrderFault | 'stale' | 'closed';

/**
 * Makes several items the pages of one sheet, in an order; or takes them apart again. Each keeps its number, its file and its custody record.
 * What the sheets of the others said stays, and stands there again once they are taken apart.
 */
@Injectable()
export class JoinPages {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly sheets: CaseSheets,
    private readonly actions: SheetActions,
  ) {}

  /** @param order the numbers of the items, as typed. @throws NotFound */
  async run(actor: Actor, id: string, order: string, version: number): Promise<CaseSheet | Refused<JoinRefusal>> {
    const reference = await this.sheets.caseFor(actor, id, 'case.add-evidence');
    return this.work.run<CaseSheet | Refused<JoinRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.add-evidence');
      await holdStill(tx, 'case_file', file.row.id);
      const before = await this.sheets.of(tx, file.row.id);
      const sheet = await this.sheets.one(tx, file.row.id, id);
      if (file.row.closedAt !== null) return refused('closed');
      if (sheet.version !== version) return refused('stale');
      const pages = pagesInOrder(order, joinable(before, sheet), anchorOf(sheet));
      if (typeof pages === 'string') return refused(pages);
      if (pages.map((page) => page.id).join() === sheet.pages.map((page) => page.id).join()) return sheet;
      const numbers = [...(sheet.number === null ? [] : [sheet.number]), ...pages.map(({ number }) => number)];
      const said =
        sheet.words === null
          ? await toldOf(tx, file, sheet).then(({ answers, fields }) => ({ answers, fromReport: fields }))
          : { answers: answersOf(sheet), fromReport: fromReport(sheet) };
      await saveWording(tx, file, { ...sheet, pages: pages.map(({ item }) => item), numbers }, said);
      await this.actions.run(tx, file);
      return sheet;
    });
  }
}

/** The items of a case, as far as they can be pages of this sheet. */
export function joinable(sheets: readonly CaseSheet[], sheet: CaseSheet): (Joinable & { readonly item: CaseItem })[] {
  return sheets
    .flatMap((one) =>
      one.pages.map((item) => ({
        id: item.id,
        number: item.number,
        isLocked: item.state === 'stopped',
        isElsewhere: one.id !== sheet.id && (one.pages.length > 1 || one.number !== null),
        item,
      })),
    )
    .toSorted((a, b) => a.number - b.number);
}

function anchorOf({ id, number }: CaseSheet): string | null {
  return number === null ? id : null;
}
