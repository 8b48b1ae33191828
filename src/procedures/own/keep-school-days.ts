import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, type Day, isId, newId, type Refused, refused } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import type { SchoolDayKind } from '../domain/school-calendar.js';
import { daysOfSchool } from './procedure-of-school.js';
import { SchoolDay } from './school-day.entity.js';

export type SchoolDaysRefusal = 'ends-before-it-begins' | 'too-long' | 'overlaps' | 'too-many';

/** No term is as long as that. @source Heed's default */
const longestDays = 200;
/** Ten years of terms, INSET days and the like. */
const mostSpans = 400;
const dayLength = 86_400_000;

/** The days of a school changed: what is due by them is due anew. Its subject is the school. */
export const schoolDaysJob = 'school-days-changed';

/** A school enters when it is open to pupils, and takes back what was wrong. */
@Injectable()
export class KeepSchoolDays {
  constructor(
    private readonly work: UnitOfWork,
    private readonly jobs: DueJobs,
  ) {}

  add(
    actor: Actor,
    days: { readonly kind: SchoolDayKind; readonly firstDay: Day; readonly lastDay: Day; readonly name: string },
  ): Promise<true | Refused<SchoolDaysRefusal>> {
    return this.work.run<true | Refused<SchoolDaysRefusal>>(actor, async (tx) => {
      await tx.query('UPDATE school SET version = version WHERE id = ?', [actor.schoolId]);
      const { kind, firstDay, lastDay } = days;
      if (lastDay < firstDay) return refused('ends-before-it-begins');
      if (Date.parse(lastDay) - Date.parse(firstDay) > longestDays * dayLength) return refused('too-long');
      const known = await daysOfSchool(tx.manager, actor.schoolId);
      if (known.length >= mostSpans) return refused('too-many');
      const isTerm = kind === 'term';
      const same = known.filter((one) => (one.kind === 'term') === isTerm);
      if (same.some((one) => one.firstDay <= lastDay && one.lastDay >= firstDay)) return refused('overlaps');
      const id = newId();
      await tx.insert(SchoolDay, { id, schoolId: actor.schoolId, ...days, removedAt: null, version: 1 });
      tx.record({ action: 'school.days-entered', subject: id });
      await this.jobs.schedule(tx, schoolDaysJob, actor.schoolId, tx.now);
      return true;
    });
  }

  /** @throws NotFound */
  remove(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const [days] = isId(id)
        ? await tx.query<{ id: string }>('SELECT id FROM school_day WHERE id = ? AND school_id = ? AND removed_at IS NULL', [
            id,
            actor.schoolId,
          ])
        : [];
      if (!days) throw new NotFound();
      await tx.update(SchoolDay, id, { removedAt: tx.at });
      tx.record({ action: 'school.days-taken-back', subject: id });
      await this.jobs.schedule(tx, schoolDaysJob, actor.schoolId, tx.now);
    });
  }
}
