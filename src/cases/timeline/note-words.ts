import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { OpenCase } from '../cases.repository.js';

/** What the sealed part of a note says. */
export interface NoteWords {
  readonly words: string;
  readonly by: string;
  readonly byName: string;
  /** When it happened, where that was earlier than it was written down: UTC instant. */
  readonly about: string | null;
  /** The note that it adds to. */
  readonly addsTo: string | null;
  /** Legal advice stays out of every export. */
  readonly privileged: boolean;
}

export interface ShownNote extends NoteWords {
  readonly id: string;
  readonly at: string;
}

/** Every note of a case, the earliest first. */
export async function notesOf(tx: Tx, file: OpenCase): Promise<ShownNote[]> {
  const rows = await tx.query<{ id: string; at: string; sealed: string }>(
    'SELECT id, at, sealed FROM note WHERE case_id = ? ORDER BY at, id',
    [file.row.id],
  );
  return rows.map(({ id, at, sealed }) => ({ id, at, ...openWords<NoteWords>(file.key, 'note', id, sealed) }));
}
