import { Injectable } from '@nestjs/common';
import { Account, OneTimeLinks } from '../../accounts/index.js';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, type Refused, refused } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { Person } from '../../people/index.js';
import { oneAtATime } from '../one-at-a-time.js';
import type { NewPerson } from './domain/new-person.js';
import { takenEmails } from './taken-emails.js';

export interface AddedPerson {
  readonly accountId: string;
  readonly personId: string;
  readonly name: string;
  /** Of the one-time link with which they choose a password. Nobody can find it out again. */
  readonly token: string;
}
export type EmailTaken = Refused<'email-taken'> & { readonly emails: readonly string[] };

/** Gives people an account each, and a person behind it; all of them or, when one address is taken, none. */
@Injectable()
export class AddPeople {
  constructor(
    private readonly work: UnitOfWork,
    private readonly links: OneTimeLinks,
    private readonly notify: Notify,
  ) {}

  /** @param delivery `mail` sends each their link, where mail is on; with `print` the caller hands them over */
  run(actor: Actor, people: readonly NewPerson[], delivery: 'mail' | 'print'): Promise<AddedPerson[] | EmailTaken> {
    return this.work.run<AddedPerson[] | EmailTaken>(actor, async (tx) => {
      await oneAtATime(tx);
      const emails = await takenEmails(
        tx.manager,
        people.map(({ email }) => email),
      );
      if (emails.length > 0) return { ...refused('email-taken'), emails };
      const added: AddedPerson[] = [];
      for (const person of people) {
        const account = await insertAccount(tx, person, null);
        const token = await this.links.make(tx, account.accountId, 'welcome');
        if (delivery === 'mail') await this.notify.mail(tx, [account.accountId], 'welcome', token);
        tx.record({ action: 'account.added', subject: account.accountId });
        added.push({ ...account, name: person.name, token });
      }
      return added;
    });
  }
}

/** The rows of an account and of the person behind it, in the actor's school. */
export async function insertAccount(
  tx: Tx,
  { name, email, jobTitle, phone, engagement }: NewPerson,
  passwordHash: string | null,
  schoolId = tx.actor.schoolId,
): Promise<{ accountId: string; personId: string }> {
  const [accountId, personId] = [newId(), newId()];
  await tx.insert(Account, {
    id: accountId,
    schoolId,
    personId,
    email,
    name,
    jobTitle,
    phone,
    engagement,
    passwordHash,
    secondStepSealed: null,
    secondStepSince: null,
    secondStepUsed: null,
    madeAt: tx.at,
    endedAt: null,
    reopenedAt: null,
    version: 1,
  });
  await tx.insert(Person, { id: personId, schoolId, accountId, keyId: null, sealed: null, madeAt: tx.at, version: 1 });
  return { accountId, personId };
}
