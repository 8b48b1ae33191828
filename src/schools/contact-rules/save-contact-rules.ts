import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, type Refused, refused } from '../../kernel/index.js';
import { ContactRules } from './contact-rules.entity.js';
import { type ChosenRules, contactRulesOf } from './contact-rules-of.js';

/** A school says what its own policy allows. What was decided before keeps the rule that it was decided under. */
@Injectable()
export class SaveContactRules {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the one that the form was opened at; none for the first time */
  run(actor: Actor, said: { readonly rules: ChosenRules; readonly reason: string }, version: number): Promise<true | Refused<'stale'>> {
    return this.work.run<true | Refused<'stale'>>(actor, async (tx) => {
      // Two administrators may save at once: the second waits here, and finds what the first said.
      await tx.query('UPDATE school SET version = version WHERE id = ?', [actor.schoolId]);
      const [newest] = await contactRulesOf(tx.manager, actor.schoolId);
      if ((newest?.version ?? 0) !== version) return refused('stale');
      const id = newId();
      await tx.insert(ContactRules, {
        id,
        schoolId: actor.schoolId,
        ...said.rules,
        reason: said.reason,
        savedBy: actor.accountId,
        savedAt: tx.at,
        version: version + 1,
      });
      tx.record({ action: 'school.contact-rules-saved', subject: id });
      return true;
    });
  }
}
