import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../audit/index.js';
import { type Actor, type Day, newId, type Refused, refused } from '../kernel/index.js';
import type { ContactBody } from './domain/outside-bodies.js';
import { OutsideNumber } from './outside-number.entity.js';

export interface OutsideNumberWords {
  readonly body: ContactBody;
  /** Who answers: a person, a team or a place. */
  readonly name: string;
  readonly phone: string;
  /** Empty when there is none. */
  readonly email: string;
  readonly lastChecked: Day;
}

/** Whom outside the school people can ring: the first time, and whenever it was checked or changed. */
@Injectable()
export class SaveOutsideNumber {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the one that the form was opened at; left out where it was not there yet */
  run(actor: Actor, said: OutsideNumberWords, version?: number): Promise<{ id: string } | Refused<'stale'>> {
    return this.work.run<{ id: string } | Refused<'stale'>>(actor, async (tx) => {
      // Two administrators may fill in the same number for the first time: the second waits here, and finds it there.
      await tx.query('UPDATE school SET version = version WHERE id = ?', [actor.schoolId]);
      const [known] = await tx.query<{ id: string }>('SELECT id FROM outside_number WHERE school_id = ? AND body = ?', [
        actor.schoolId,
        said.body,
      ]);
      const id = known?.id ?? newId();
      if (known) {
        const saved = await tx.update(OutsideNumber, id, { ...said }, version ?? 0);
        if ('refused' in saved) return refused('stale');
      } else {
        await tx.insert(OutsideNumber, { id, schoolId: actor.schoolId, ...said, version: 1 });
      }
      tx.record({ action: 'outside-number.saved', subject: id });
      return { id };
    });
  }
}
