import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, newId, type Refused, refused } from '../../kernel/index.js';
import { LetterText } from './letter-text.entity.js';

/** A school writes its own text of a kind of letter. Letters that were sent keep theirs. */
@Injectable()
export class SaveLetterText {
  constructor(private readonly work: UnitOfWork) {}

  /** @param version the one that the form was opened at; none while Heed's own text counts */
  run(actor: Actor, { kind, words }: { readonly kind: string; readonly words: string }, version: number): Promise<true | Refused<'stale'>> {
    return this.work.run<true | Refused<'stale'>>(actor, async (tx) => {
      // Two administrators may save at once: the second waits here, and finds what the first wrote.
      await tx.query('UPDATE school SET version = version WHERE id = ?', [actor.schoolId]);
      const [newest] = await tx.query<{ version: number }>(
        'SELECT version FROM letter_text WHERE school_id = ? AND kind = ? ORDER BY version DESC LIMIT 1',
        [actor.schoolId, kind],
      );
      if ((newest?.version ?? 0) !== version) return refused('stale');
      const id = newId();
      const saved = { savedBy: actor.accountId, savedAt: tx.at };
      await tx.insert(LetterText, { id, schoolId: actor.schoolId, kind, version: version + 1, words, ...saved });
      tx.record({ action: 'school.letter-changed', subject: id });
      return true;
    });
  }
}
