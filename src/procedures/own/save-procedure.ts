import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, newId, type Refused, refused } from '../../kernel/index.js';
import type { OwnProcedure } from '../domain/own-procedure.js';
import { ProcedureEdition } from './procedure-edition.entity.js';
import { procedureOfSchool } from './procedure-of-school.js';

/**
 * `gone`: what was to be changed, or counted from, is not there (any more). `too-many`: no further step may be added. `counted-from`: another
 * step of the school's own counts from the one that was to be removed.
 */
export type SaveProcedureRefusal = 'stale' | 'gone' | 'too-many' | 'counted-from' | 'same';

/** What becomes of the edition so far. */
export type ProcedureChange = (now: OwnProcedure) => OwnProcedure | Refused<Exclude<SaveProcedureRefusal, 'stale'>>;

/** An administrator changes what the school’s own procedure says otherwise: a new edition, for what begins from now on. */
@Injectable()
export class SaveProcedure {
  constructor(private readonly work: UnitOfWork) {}

  /** @param number the edition that the form was opened at; 0 where there was none */
  run(actor: Actor, change: ProcedureChange, reason: string, number: number): Promise<number | Refused<SaveProcedureRefusal>> {
    return this.work.run<number | Refused<SaveProcedureRefusal>>(actor, async (tx) => {
      // Two administrators may save at once: the second waits here, and finds what the first said.
      await tx.query('UPDATE school SET version = version WHERE id = ?', [actor.schoolId]);
      const now = await procedureOfSchool(tx.manager, actor.schoolId);
      if (now.number !== number) return refused('stale');
      const changed = change({ times: now.times, steps: now.steps });
      if (isRefused(changed)) return changed;
      const changes = JSON.stringify(changed);
      if (changes === JSON.stringify({ times: now.times, steps: now.steps })) return refused('same');
      const id = newId();
      await tx.insert(ProcedureEdition, {
        id,
        schoolId: actor.schoolId,
        number: number + 1,
        changes,
        reason,
        savedBy: actor.accountId,
        savedAt: tx.at,
      });
      tx.record({ action: 'school.procedure-changed', subject: id });
      return number + 1;
    });
  }
}
