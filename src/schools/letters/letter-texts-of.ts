import type { EntityManager } from 'typeorm';
import { query } from '../../platform/database/sql.js';

/** A text as a school saved it. */
export interface SavedLetterText {
  readonly kind: string;
  readonly version: number;
  readonly words: string;
  /** A name; null for an account that is gone. */
  readonly savedBy: string | null;
  readonly savedAt: string;
}

/** Everything that a school ever saved, the newest first. @param manager inside a unit of work, its own */
export async function letterTextsOf(manager: EntityManager, schoolId: string): Promise<SavedLetterText[]> {
  const rows = await query<{ kind: string; version: number; words: string; saved_by: string | null; saved_at: string }>(
    manager,
    `SELECT t.kind, t.version, t.words, a.name AS saved_by, t.saved_at
     FROM letter_text t LEFT JOIN account a ON a.id = t.saved_by WHERE t.school_id = ? ORDER BY t.kind, t.version DESC`,
    [schoolId],
  );
  return rows.map(({ kind, version, words, saved_by, saved_at }) => ({ kind, version, words, savedBy: saved_by, savedAt: saved_at }));
}
