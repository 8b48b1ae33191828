import { Injectable } from '@nestjs/common';
import { MaxLength, MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, dayTyped, endOfDay, parseReference, refused, type Refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { CaseAction } from './case-action.entity.js';
import { CaseProgress } from './case-progress.js';
import { freeActionRow } from './free-action-row.js';
import { tellReaders } from './tell-readers.js';

/** Something to do that no procedure asks for. */
export class AddActionForm {
  @MinLength(1, { message: 'Write what is to be done' })
  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  title = '';

  @MaxLength(40, { message: 'Choose from the list' })
  owner = '';

  @MaxLength(4, { message: 'Write the day as a number' })
  'due-day' = '';

  @MaxLength(4, { message: 'Write the month as a number' })
  'due-month' = '';

  @MaxLength(6, { message: 'Write the year as a number' })
  'due-year' = '';
}

export type AddActionRefusal = 'incomplete' | 'closed';

/** Adds an action of the case's own. */
@Injectable()
export class AddAction {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly progress: CaseProgress,
    private readonly notify: Notify,
    private readonly words: WordHashes,
  ) {}

  /** @returns the id of the action */
  run(actor: Actor, reference: string, form: AddActionForm): Promise<string | Refused<AddActionRefusal>> {
    return this.work.run(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.act');
      if (file.row.stage === 'closed') return refused('closed');
      const due = dueTyped(form);
      if (form.title === '' || typeof due === 'string' || !(await mayOwn(tx, file, form.owner))) return refused('incomplete');
      const ownerAccountId = form.owner === '' ? null : form.owner;
      const action = freeActionRow(file, { title: form.title }, { openedAt: tx.at, dueAt: due?.toISOString() ?? null, ownerAccountId });
      const { id } = action;
      await tx.insert(CaseAction, action);
      await this.words.add(tx, file.row.id, { texts: [form.title], names: [], handles: [] });
      await this.progress.run(tx, file);
      await tellReaders(tx, this.notify, file, [form.owner]);
      tx.record({
        action: 'case.action-added',
        subject: file.row.id,
        detail: { keyId: file.row.keyId, words: { title: `To do: ${form.title}`, actionId: id } },
      });
      return id;
    });
  }
}

/** Null where no day was typed; otherwise its end, or what is wrong with it. */
export function dueTyped(form: AddActionForm): Date | null | string {
  const typed = { day: form['due-day'], month: form['due-month'], year: form['due-year'] };
  if (typed.day === '' && typed.month === '' && typed.year === '') return null;
  const day = dayTyped(typed);
  return day === null ? 'Write a real date like 9 11 2026' : endOfDay(day);
}

/** Only those who read a case can be given something to do in it; nobody by name is fine too. */
export async function mayOwn(tx: Tx, file: OpenCase, accountId: string): Promise<boolean> {
  if (accountId === '') return true;
  const rows = await tx.query(`SELECT account_id FROM case_reader WHERE case_id = ? AND account_id = ? AND level <> 'reader'`, [
    file.row.id,
    accountId,
  ]);
  return rows.length > 0;
}
