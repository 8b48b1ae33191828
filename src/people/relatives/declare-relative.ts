import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, newId, type Refused, refused, sameWords } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { NotFound, oneOf } from '../../platform/http/faults.js';
import { ownKey } from '../own-key.js';
import { DeclaredRelative } from './declared-relative.entity.js';
import { mayAnswer, type Relative, type RelativeAnswer, type RelativeWords } from './domain/relatives.js';
import { ofPerson, relativeById } from './relatives-in.js';

export type DeclareRelativeRefusal = 'declared-already';
export type AnswerRelativeRefusal = 'stale' | 'over';

/** "A pupil here is a relative of mine", what is answered to it, and that it is over. */
@Injectable()
export class DeclareRelatives {
  constructor(private readonly work: UnitOfWork) {}

  declare(
    actor: Actor,
    said: { readonly pupil: string; readonly relative: Relative; readonly contact: string },
  ): Promise<true | Refused<DeclareRelativeRefusal>> {
    return this.work.run<true | Refused<DeclareRelativeRefusal>>(actor, async (tx) => {
      // Two browsers may send the same at once: the second waits here, and finds it declared already.
      await tx.query('UPDATE person SET version = version WHERE id = ?', [actor.personId]);
      const before = await ofPerson(tx, actor.personId);
      if (before.some(({ words, endedAt }) => endedAt === null && sameWords(words.pupil, said.pupil))) return refused('declared-already');
      const id = newId();
      const { keyId, key } = await ownKey(tx);
      const words: RelativeWords = { accountId: actor.accountId, personId: actor.personId, by: actor.name, ...said };
      await tx.insert(DeclaredRelative, {
        id,
        schoolId: actor.schoolId,
        keyId,
        sealed: sealWords(key, 'declared_relative', id, words),
        state: 'waiting',
        declaredAt: tx.at,
        answeredAt: null,
        answeredBy: null,
        answerSealed: null,
        endedAt: null,
        version: 1,
      });
      tx.record({ action: 'person.relative-declared', subject: id });
      return true;
    });
  }

  /** An answer may be given again: each September, and when something has changed. @throws NotFound for what is another's to answer */
  answer(
    actor: Actor,
    id: string,
    said: { readonly state: 'approved' | 'refused'; readonly words: string; readonly version: number },
  ): Promise<true | Refused<AnswerRelativeRefusal>> {
    return this.work.run<true | Refused<AnswerRelativeRefusal>>(actor, async (tx) => {
      const one = await relativeById(tx, id);
      if (one === null || !(await isToAnswer(tx, one.words.accountId))) throw new NotFound();
      if (one.endedAt !== null) return refused('over');
      const answer: RelativeAnswer = { words: said.words, byName: actor.name };
      const change = {
        state: said.state,
        answeredAt: tx.at,
        answeredBy: actor.accountId,
        answerSealed: sealWords(await tx.keys.open(one.keyId), 'declared_relative_answer', id, answer),
      };
      const answered = await tx.update(DeclaredRelative, id, change, said.version);
      if (isRefused<typeof answered, 'stale'>(answered)) return answered;
      tx.record({ action: 'person.relative-answered', subject: id });
      return true;
    });
  }

  /** "No longer": it stays on the record and counts for nothing new. @throws NotFound for another's */
  end(actor: Actor, id: string): Promise<void> {
    return this.work.run(actor, async (tx) => {
      const own = oneOf(await ofPerson(tx, actor.personId), id);
      if (own.endedAt !== null) return;
      await tx.update(DeclaredRelative, id, { endedAt: tx.at }, own.version);
      tx.record({ action: 'person.relative-ended', subject: id });
    });
  }
}

/** Whether it is for whoever acts to answer what this account declared. */
export async function isToAnswer(tx: Tx, declarer: string): Promise<boolean> {
  const heads = await tx.query(
    `SELECT id FROM appointment WHERE account_id = ? AND role = 'headteacher' AND from_at <= ? AND (until_at IS NULL OR until_at > ?)`,
    [declarer, tx.at, tx.at],
  );
  return mayAnswer(tx.actor, { accountId: declarer, isHeadteacher: heads.length > 0 });
}
