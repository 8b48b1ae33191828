import { Injectable } from '@nestjs/common';
import { Account, SecondStepRequests } from '../../accounts/index.js';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, type Refused, refused } from '../../kernel/index.js';
import { oneAtATime } from '../one-at-a-time.js';
import type { NewPerson } from './domain/new-person.js';
import { accountInSchool } from './account-in-school.js';
import { takenEmails } from './taken-emails.js';

/** Name, address, job and what somebody is to the school. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly work: UnitOfWork,
    private readonly requests: SecondStepRequests,
  ) {}

  run(actor: Actor, accountId: string, said: NewPerson, version: number): Promise<true | Refused<'email-taken' | 'stale'>> {
    return this.work.run<true | Refused<'email-taken' | 'stale'>>(actor, async (tx) => {
      const before = await accountInSchool(tx, accountId);
      await oneAtATime(tx);
      if ((await takenEmails(tx.manager, [said.email], accountId)).length > 0) return refused('email-taken');
      const { name, email, jobTitle, phone, engagement } = said;
      const saved = await tx.update(Account, accountId, { name, email, jobTitle, phone, engagement }, version);
      if (isRefused<Account, 'stale'>(saved)) return saved;
      if (email !== before.email) await this.requests.lapse(tx, accountId);
      tx.record({ action: 'account.changed', subject: accountId });
      return true;
    });
  }
}
