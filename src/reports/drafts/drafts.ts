import { Injectable } from '@nestjs/common';
import { KeyWrap } from '../../audit/index.js';
import { type Actor, newId, refused, type Refused } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { canonicalize } from '../../platform/crypto/canonical-json.js';
import { openWords, sealWords } from '../../platform/crypto/sealed-words.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import type { SqlValue } from '../../platform/database/sql.js';
import { blankAnswers, type DraftAnswers } from '../domain/draft-answers.js';
import type { StepKey } from '../domain/steps.js';
import type { ReportKind } from '../../rules/index.js';

/** What the sealed part of a draft says. */
export interface DraftWords {
  readonly answers: DraftAnswers;
  /** The version at which each page was last sent: two tabs on different pages are no clash. */
  readonly sent: Readonly<Partial<Record<StepKey, number>>>;
  readonly startedAt: string;
}

export interface OpenDraft extends DraftWords {
  readonly id: string;
  readonly schoolId: string;
  readonly key: Buffer;
  readonly version: number;
  readonly touchedAt: Date;
}

/** As it is stored. */
export interface DraftRow {
  id: string;
  school_id: string;
  wrapped_key: string;
  sealed: string;
  touched_at: string;
  version: number;
}

/** Writes a draft as it is to become. */
export type WriteDraft = (next: OpenDraft, sql: string, parameters: readonly SqlValue[]) => Promise<DraftRow[]>;

/** How long a draft waits for whoever writes it. @source domain guide 4.1 and 13, `draft` */
export const draftDays = 14;
export const draftColumns = 'id, school_id, wrapped_key, sealed, touched_at, version';

/** Reports that are being written, one for each person. Nobody but their author can find or open one. */
@Injectable()
export class Drafts {
  constructor(
    private readonly books: Bookkeeping,
    private readonly wrap: KeyWrap,
    private readonly hash: KeyedHash,
  ) {}

  async mine(actor: Actor): Promise<OpenDraft | null> {
    const rows = await this.books.read<DraftRow>(`SELECT ${draftColumns} FROM draft WHERE author_hash = ? AND touched_at > ?`, [
      this.authorHash(actor),
      this.oldest(),
    ]);
    return rows[0] ? this.opened(rows[0]) : null;
  }

  /** Starts one, unless there is one already: then that one is the answer. */
  async begin(actor: Actor, kind: ReportKind): Promise<OpenDraft> {
    return this.insert(actor, { answers: blankAnswers(kind), sent: { kind: 1 }, startedAt: this.books.now().toISOString() });
  }

  async insert(actor: Actor, words: DraftWords): Promise<OpenDraft> {
    const [id, key, at] = [newId(), this.wrap.make(), this.books.now().toISOString()];
    await this.books.write('DELETE FROM draft WHERE author_hash = ? AND touched_at <= ?', [this.authorHash(actor), this.oldest()]);
    await this.books.write(
      `INSERT INTO draft (id, school_id, author_hash, wrapped_key, sealed, touched_at, version) VALUES (?, ?, ?, ?, ?, ?, 1)
       ON CONFLICT (author_hash) DO NOTHING`,
      [id, actor.schoolId, this.authorHash(actor), this.wrap.wrap(id, key), sealWords(key, 'draft', id, words), at],
    );
    const draft = await this.mine(actor);
    if (draft === null) throw new Error('A draft vanished as it was made');
    return draft;
  }

  /**
   * Saves what one page said.
   * @param seen the version at which the page had last been sent when it was opened; null where that does not matter
   * @param change what becomes of the answers; run again when another tab saved another page meanwhile
   * @param write runs the one statement, which finds no row when the draft is not as it was read any more
   */
  async save(
    actor: Actor,
    { key: step, seen }: { key: StepKey; seen: number | null },
    change: (answers: DraftAnswers) => Partial<DraftAnswers>,
    write: WriteDraft = (_draft, sql, parameters) => this.books.write<DraftRow>(sql, parameters),
  ): Promise<OpenDraft | Refused<'no-draft' | 'stale'>> {
    for (let tries = 0; tries < 10; tries += 1) {
      const draft = await this.mine(actor);
      if (draft === null) return refused('no-draft');
      const changes = change(draft.answers);
      if (seen !== null && seen !== (draft.sent[step] ?? 0)) return isIn(changes, draft.answers) ? draft : refused('stale');
      const next = { ...draft, answers: { ...draft.answers, ...changes }, sent: { ...draft.sent, [step]: draft.version + 1 } };
      const rows = await write(next, ...this.statement(actor, next));
      if (rows[0]) return this.opened(rows[0]);
    }
    return refused('stale');
  }

  /** @returns whether it was there */
  async remove(actor: Actor, id: string): Promise<boolean> {
    const gone = await this.books.write('DELETE FROM draft WHERE id = ? AND author_hash = ? RETURNING id', [id, this.authorHash(actor)]);
    return gone.length > 0;
  }

  /** What nobody came back for. */
  async expired(): Promise<OpenDraft[]> {
    const rows = await this.books.read<DraftRow>(`SELECT ${draftColumns} FROM draft WHERE touched_at <= ? ORDER BY id`, [this.oldest()]);
    return rows.map((row) => this.opened(row));
  }

  /** @returns whether it was there */
  async removeExpired(id: string): Promise<boolean> {
    const gone = await this.books.write('DELETE FROM draft WHERE id = ? AND touched_at <= ? RETURNING id', [id, this.oldest()]);
    return gone.length > 0;
  }

  now(): Date {
    return this.books.now();
  }

  authorHash({ accountId }: Actor): string {
    return this.hash.of('reporter', accountId);
  }

  opened({ id, school_id, wrapped_key, sealed, touched_at, version }: DraftRow): OpenDraft {
    const key = this.wrap.unwrap(id, wrapped_key);
    return { ...openWords<DraftWords>(key, 'draft', id, sealed), id, schoolId: school_id, key, version, touchedAt: new Date(touched_at) };
  }

  private statement(actor: Actor, { id, key, version, answers, sent, startedAt }: OpenDraft): [string, SqlValue[]] {
    const words: DraftWords = { answers, sent, startedAt };
    return [
      `UPDATE draft SET sealed = ?, touched_at = ?, version = version + 1 WHERE id = ? AND author_hash = ? AND version = ? RETURNING ${draftColumns}`,
      [sealWords(key, 'draft', id, words), this.books.now().toISOString(), id, this.authorHash(actor), version],
    ];
  }

  private oldest(): string {
    return new Date(this.books.now().getTime() - draftDays * 24 * 60 * 60_000).toISOString();
  }
}

/** The same page sent twice changes nothing the second time. */
function isIn(changes: Partial<DraftAnswers>, answers: DraftAnswers): boolean {
  return Object.entries(changes).every(
    ([field, value]) => canonicalize({ value }) === canonicalize({ value: answers[field as keyof DraftAnswers] }),
  );
}

/** Stands in where there is no draft any more: a page can be drawn on it, and nothing can be saved or added to it. */
export function noDraft(): OpenDraft {
  const nothing = { id: '', schoolId: '', key: Buffer.alloc(0), version: 0, touchedAt: new Date(0), startedAt: '' };
  return { ...nothing, answers: blankAnswers('something_else'), sent: {} };
}
