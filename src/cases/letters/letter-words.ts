import type { Tx } from '../../audit/index.js';
import type { Day } from '../../kernel/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { LetterKind } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';

/** What the sealed part of a letter says. */
export interface LetterSaid {
  readonly kind: LetterKind;
  /** The edition of the school's text from which it was written; none for Heed's own. */
  readonly edition: number;
  readonly to: string;
  readonly how: string;
  readonly sentOn: Day;
  readonly words: string;
  readonly by: string;
  readonly byName: string;
}

export interface SentLetter extends LetterSaid {
  readonly id: string;
  readonly savedAt: string;
}

/** Every letter of a case, in the order in which they were sent. */
export async function lettersOf(tx: Tx, file: OpenCase): Promise<SentLetter[]> {
  const rows = await tx.query<{ id: string; saved_at: string; sealed: string }>(
    'SELECT id, saved_at, sealed FROM letter WHERE case_id = ? ORDER BY saved_at, id',
    [file.row.id],
  );
  return rows.map(({ id, saved_at, sealed }) => ({ id, savedAt: saved_at, ...openWords<LetterSaid>(file.key, 'letter', id, sealed) }));
}
