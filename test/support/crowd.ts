import { Account, Sessions } from '../../src/accounts/index.js';
import { type Actor, newId } from '../../src/kernel/index.js';
import { Person } from '../../src/people/index.js';
import type { TestSchool } from './school.js';
import type { Visitor } from './web/visitor.js';

/** One of many: as a use case is called, and at a browser of their own, signed in. */
export interface OneOfMany {
  readonly actor: Actor;
  readonly visitor: Visitor;
}

/** Many more teachers at a school, for what only happens when many come at once. */
export function aCrowd(school: TestSchool, size: number): Promise<OneOfMany[]> {
  const { app } = school.server;
  const { accountId, personId } = school.members.teacher;
  return school.work(async (tx) => {
    const account = await tx.manager.findOneByOrFail(Account, { id: accountId });
    const person = await tx.manager.findOneByOrFail(Person, { id: personId });
    const all = Array.from({ length: size }, (_, n) => ({ accountId: newId(), personId: newId(), name: `Teacher number ${n + 100}` }));
    await tx.insert(
      Person,
      all.map((one) => ({ ...person, id: one.personId, accountId: one.accountId })),
    );
    await tx.insert(
      Account,
      all.map((one) => ({
        ...account,
        id: one.accountId,
        personId: one.personId,
        name: one.name,
        email: `${one.accountId}@crowd.example`,
      })),
    );
    const crowd: OneOfMany[] = [];
    for (const one of all) {
      const visitor = school.server.visitor();
      visitor.http.cookies.set('heed-session', await app.get(Sessions).begin(tx, one.accountId, true));
      crowd.push({ actor: { ...school.actor('teacher'), ...one }, visitor });
    }
    return crowd;
  });
}
