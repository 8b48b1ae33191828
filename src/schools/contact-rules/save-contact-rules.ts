import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import { addEdition } from '../editions.js';
import { ContactRules } from './contact-rules.entity.js';
import type { ChosenRules } from './contact-rules-of.js';

/** A school says what its own policy allows. What was decided before keeps the rule that it was decided under. */
@Injectable()
export class SaveContactRules {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the one that the form was opened at; none for the first time */
  run(actor: Actor, said: { readonly rules: ChosenRules; readonly reason: string }, version: number): Promise<true | Refused<'stale'>> {
    return this.work.run<true | Refused<'stale'>>(actor, async (tx) => {
      const { rules, reason } = said;
      const id = await addEdition(tx, ContactRules, version, { ...rules, reason, savedBy: actor.accountId, savedAt: tx.at });
      if (isRefused(id)) return id;
      tx.record({ action: 'school.contact-rules-saved', subject: id });
      return true;
    });
  }
}
