import type { Tx } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import type { DeclaredRelative } from './declared-relative.entity.js';
import type { RelativeAnswer, RelativeWords } from './domain/relatives.js';

/** A declaration, opened. */
export interface SaidRelative extends Pick<
  DeclaredRelative,
  'id' | 'keyId' | 'state' | 'declaredAt' | 'answeredAt' | 'endedAt' | 'version'
> {
  readonly words: RelativeWords;
  readonly answer: RelativeAnswer | null;
}

const columns = `r.id AS id, r.key_id AS "keyId", r.sealed AS sealed, r.state AS state, r.declared_at AS "declaredAt",
  r.answered_at AS "answeredAt", r.answer_sealed AS "answerSealed", r.ended_at AS "endedAt", r.version AS version`;

type Row = Pick<
  DeclaredRelative,
  'id' | 'keyId' | 'sealed' | 'state' | 'declaredAt' | 'answeredAt' | 'answerSealed' | 'endedAt' | 'version'
>;

/** What somebody declared, the newest first. */
export function ofPerson(tx: Tx, personId: string): Promise<SaidRelative[]> {
  const sql = `SELECT ${columns} FROM declared_relative r JOIN person p ON p.key_id = r.key_id WHERE p.id = ?`;
  return opened(tx, `${sql} ORDER BY r.declared_at DESC, r.id DESC`, [personId]);
}

/** What everybody of a school declared and what is not over, those that wait first. */
export function ofSchool(tx: Tx): Promise<SaidRelative[]> {
  const sql = `SELECT ${columns} FROM declared_relative r WHERE r.school_id = ? AND r.ended_at IS NULL`;
  return opened(tx, `${sql} ORDER BY CASE r.state WHEN 'waiting' THEN 0 ELSE 1 END, r.declared_at, r.id`, [tx.actor.schoolId]);
}

export async function relativeById(tx: Tx, id: string): Promise<SaidRelative | null> {
  const sql = `SELECT ${columns} FROM declared_relative r WHERE r.id = ? AND r.school_id = ?`;
  return (await opened(tx, sql, [id, tx.actor.schoolId]))[0] ?? null;
}

/** A person whose key was destroyed declared nothing any more. */
async function opened(tx: Tx, sql: string, given: string[]): Promise<SaidRelative[]> {
  const rows = await tx.query<Row>(sql, given);
  const keys = await tx.keys.openAll(rows.map(({ keyId }) => keyId));
  return rows.flatMap(({ sealed, answerSealed, ...row }) => {
    const key = keys.get(row.keyId);
    if (key === undefined) return [];
    return [
      {
        ...row,
        words: openWords<RelativeWords>(key, 'declared_relative', row.id, sealed),
        answer: answerSealed === null ? null : openWords<RelativeAnswer>(key, 'declared_relative_answer', row.id, answerSealed),
      },
    ];
  });
}
