import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import { addEdition } from '../editions.js';
import { LetterText } from './letter-text.entity.js';

/** A school writes its own text of a kind of letter. Letters that were sent keep theirs. */
@Injectable()
export class SaveLetterText {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the one that the form was opened at; none while Heed's own text counts */
  run(actor: Actor, { kind, words }: { readonly kind: string; readonly words: string }, version: number): Promise<true | Refused<'stale'>> {
    return this.work.run<true | Refused<'stale'>>(actor, async (tx) => {
      const id = await addEdition(tx, LetterText, version, { kind, words, savedBy: actor.accountId, savedAt: tx.at });
      if (isRefused(id)) return id;
      tx.record({ action: 'school.letter-changed', subject: id });
      return true;
    });
  }
}
