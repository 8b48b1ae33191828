import { Injectable } from '@nestjs/common';
import { type Actor, isId, newId, refused, type Refused } from '../../../kernel/index.js';
import { SealedTokens } from '../../../platform/crypto/sealed-token.js';
import { Bookkeeping } from '../../../platform/database/bookkeeping.js';
import { type CaseFilter, type CaseOrder, noFilter } from '../domain/case-filter.js';

/** What is kept: never the words that were searched for, which may be somebody’s name. */
export interface KeptFilter {
  readonly name: string;
  readonly filter: CaseFilter;
  readonly order: CaseOrder;
}

export interface OwnFilter extends KeptFilter {
  readonly id: string;
  readonly version: number;
}

export const mostSavedFilters = 20;

export type SaveRefusal = 'taken' | 'full' | 'nothing';

const sealedAs = 'cases/filter';

/** Filters of the list of cases that somebody keeps for themselves. */
@Injectable()
export class SavedFilters {
  constructor(
    private readonly books: Bookkeeping,
    private readonly tokens: SealedTokens,
  ) {}

  /** The oldest first. */
  async of({ accountId }: Actor): Promise<OwnFilter[]> {
    const rows = await this.books.read<{ id: string; sealed: string; version: number }>(
      'SELECT id, sealed, version FROM saved_filter WHERE account_id = ? ORDER BY made_at, id',
      [accountId],
    );
    return rows.flatMap(({ id, sealed, version }) => {
      const kept = this.tokens.open<KeptFilter>(sealedAs, accountId, sealed);
      return kept === null ? [] : [{ ...kept, filter: { ...noFilter, ...kept.filter }, id, version }];
    });
  }

  async one(actor: Actor, id: string): Promise<OwnFilter | null> {
    return isId(id) ? ((await this.of(actor)).find((own) => own.id === id) ?? null) : null;
  }

  async save(actor: Actor, kept: KeptFilter): Promise<null | Refused<SaveRefusal>> {
    if (holdsNothing(kept)) return refused('nothing');
    const own = await this.of(actor);
    if (isTaken(kept.name, own)) return refused('taken');
    const saved = await this.books.write(
      `INSERT INTO saved_filter (id, account_id, made_at, sealed, version) SELECT ?, ?, ?, ?, 1
       WHERE (SELECT COUNT(*) FROM saved_filter WHERE account_id = ?) < ${mostSavedFilters} RETURNING id`,
      [newId(), actor.accountId, this.books.now().toISOString(), this.sealed(actor, kept), actor.accountId],
    );
    return saved.length === 0 ? refused('full') : null;
  }

  async rename(actor: Actor, own: OwnFilter, name: string, version: string): Promise<null | Refused<'taken' | 'stale'>> {
    if (version !== String(own.version)) return refused('stale');
    const others = (await this.of(actor)).filter(({ id }) => id !== own.id);
    if (isTaken(name, others)) return refused('taken');
    const renamed = await this.books.write(
      'UPDATE saved_filter SET sealed = ?, version = version + 1 WHERE id = ? AND account_id = ? AND version = ? RETURNING id',
      [this.sealed(actor, { ...own, name }), own.id, actor.accountId, own.version],
    );
    return renamed.length === 0 ? refused('stale') : null;
  }

  async remove({ accountId }: Actor, id: string): Promise<void> {
    await this.books.write('DELETE FROM saved_filter WHERE id = ? AND account_id = ?', [id, accountId]);
  }

  private sealed({ accountId }: Actor, { name, filter, order }: KeptFilter): string {
    return this.tokens.seal(sealedAs, accountId, { name, filter, order });
  }
}

/** Whether everything is shown, in the usual order. */
function holdsNothing({ filter, order }: Omit<KeptFilter, 'name'>): boolean {
  const { kind, ...lists } = filter;
  return kind === null && order === 'waiting' && Object.values(lists).every((list) => list.length === 0);
}

/** Two of one name could not be told apart. */
function isTaken(name: string, own: readonly OwnFilter[]): boolean {
  const plain = (words: string): string => words.toLocaleLowerCase('en-GB');
  return own.some((other) => plain(other.name) === plain(name));
}
