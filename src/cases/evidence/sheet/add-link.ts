import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../audit/index.js';
import { type Actor, newId, parseReference, refused, type Refused } from '../../../kernel/index.js';
import { CasesRepository } from '../../cases.repository.js';
import { nextNumber } from '../save-evidence.js';
import { saveWording } from './keep-sheet.js';
import { SheetActions } from './sheet-actions.js';
import { toldOf } from './told-of.js';

/**
 * A link is an item without a file: it gets the next number, and a sheet of its own under a key of its own. The address is words; nothing is
 * ever fetched from it.
 */
@Injectable()
export class AddLink {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly actions: SheetActions,
  ) {}

  /** @returns the id of its sheet. @throws NotFound */
  run(actor: Actor, reference: string, link: string): Promise<string | Refused<'closed'>> {
    return this.work.run<string | Refused<'closed'>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.add-evidence');
      if (file.row.closedAt !== null) return refused('closed');
      const number = await nextNumber(tx, file.row.id);
      const { id: keyId } = await tx.keys.make('evidence', tx.now);
      const sheet = { id: newId(), version: 0, number, keyId, pages: [], numbers: [number] };
      const told = await toldOf(tx, file, sheet);
      const answers = { ...told.answers, link };
      await saveWording(tx, file, sheet, { answers, fromReport: told.fields.filter((field) => field !== 'link') });
      await this.actions.run(tx, file);
      return sheet.id;
    });
  }
}
