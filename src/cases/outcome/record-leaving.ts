import { Injectable } from '@nestjs/common';
import { MaxLength, MinLength } from 'class-validator';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, type Day, longDay, optionalDay, parseReference, refused, type Refused } from '../../kernel/index.js';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { AtMost } from '../../platform/http/limits.js';
import { workOf } from '../actions/steps.queries.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { addDecision } from '../triage/decision-words.js';
import { isKeptUntilTheyLeave } from './follows.js';
import { outcomesOf } from './outcomes-of.js';

/** The day on which the person that a case is about stops working here. */
export class LeavingForm {
  /** The day that stood there when the page was opened. */
  @MaxLength(10, { message: 'Open the page again' })
  was = '';

  left = new DayBoxes();

  @MinLength(1, { message: 'Write who says so, or where it is written' })
  @AtMost(2_000)
  reason = '';
}

/** `meanwhile`: somebody wrote it down while this was written. `not-asked`: nothing of the case is kept until somebody leaves. */
export type LeavingRefusal = 'incomplete' | 'meanwhile' | 'not-asked';

/**
 * A record of a low-level concern is kept at least until the person leaves: somebody says when that is, mostly long after the case was closed.
 * @source KCSIE Part four, "Low-level concerns"; domain guide 13, `llc`
 */
@Injectable()
export class RecordLeaving {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  /** @throws NotFound */
  run(actor: Actor, reference: string, form: LeavingForm): Promise<null | Refused<LeavingRefusal>> {
    return this.work.run<null | Refused<LeavingRefusal>>(actor, async (tx) => {
      const file = await this.cases.openToChange(tx, parseReference(reference), 'case.record-step');
      if (!(await isLeavingAsked(tx, file))) return refused('not-asked');
      if ((file.knows.leftOn ?? '') !== form.was) return refused('meanwhile');
      const day = leavingDay(form);
      if (typeof day !== 'string' || form.reason === '') return refused('incomplete');
      const lines = [{ label: 'They leave on', text: longDay(day) }];
      await addDecision(tx, file, { kind: 'leaving', title: 'The day on which they leave', lines, reason: form.reason });
      await this.cases.save(tx, file, { knows: { ...file.knows, leftOn: day } });
      const words = { title: 'The day on which they leave was written down' };
      // Only a low-level concern is asked for it, and the log must not say what a case is: it is a question like others there.
      tx.record({ action: 'case.question-answered', subject: file.row.id, detail: { keyId: file.row.keyId, words } });
      return null;
    });
  }
}

/** The day, or what is wrong with what was typed. */
export function leavingDay({ left }: LeavingForm): Day | { readonly fault: string } {
  const day = optionalDay(left, '31 8 2029');
  if (day === null) return { fault: 'Write the day' };
  if (typeof day === 'string' && (day < '1950-01-01' || day > '2200-01-01')) return { fault: 'Write a day that can be true' };
  return day;
}

/** Whether the day is asked for: something of the case is kept until then. */
export async function isLeavingAsked(tx: Tx, file: OpenCase): Promise<boolean> {
  return isKeptUntilTheyLeave(file, await workOf(tx, file), await outcomesOf(tx, file));
}
