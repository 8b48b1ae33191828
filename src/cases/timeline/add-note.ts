import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, instant, newId, parseReference, type Refused, refused } from '../../kernel/index.js';
import { sealWords } from '../../platform/crypto/sealed-words.js';
import { CasesRepository } from '../cases.repository.js';
import { WordHashes } from '../list/word-hashes.js';
import { mayReadAdvice } from './domain/legal-advice.js';
import { Note } from './note.entity.js';
import { notesOf, type NoteWords } from './note-words.js';

export type AddNoteRefusal = 'no-such-note' | 'not-for-advice';

export interface NewNote {
  readonly words: string;
  /** When it happened, where that was earlier than now. */
  readonly about: Date | null;
  /** The note that it adds to. */
  readonly addsTo: string | null;
  readonly privileged: boolean;
}

/** Writes something down beside a case. It is added to, never overwritten. */
@Injectable()
export class AddNote {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
    private readonly words: WordHashes,
  ) {}

  run(actor: Actor, reference: string, said: NewNote): Promise<{ id: string } | Refused<AddNoteRefusal>> {
    return this.work.run<{ id: string } | Refused<AddNoteRefusal>>(actor, async (tx) => {
      const file = await this.cases.open(tx, parseReference(reference), 'case.add-note');
      if (said.privileged && !mayReadAdvice(file)) return refused('not-for-advice');
      const earlier = said.addsTo === null ? null : (await notesOf(tx, file)).find(({ id }) => id === said.addsTo);
      if (earlier === undefined || (earlier?.privileged && !mayReadAdvice(file))) return refused('no-such-note');
      const id = newId();
      const words: NoteWords = {
        words: said.words,
        by: actor.accountId,
        byName: actor.name,
        about: said.about === null ? null : instant(said.about),
        addsTo: said.addsTo,
        // What is added to advice is part of it.
        privileged: said.privileged || (earlier?.privileged ?? false),
      };
      await tx.insert(Note, { id, caseId: file.row.id, at: tx.at, sealed: sealWords(file.key, 'note', id, words) });
      // Whoever may not read it must not find the case by its words either.
      if (!words.privileged) await this.words.add(tx, file.row.id, { texts: [said.words], names: [], handles: [] });
      tx.record({ action: 'case.note-added', subject: file.row.id, detail: { keyId: file.row.keyId, words: { noteId: id } } });
      return { id };
    });
  }
}
