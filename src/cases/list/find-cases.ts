import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { type Actor, parseReference, type Reference } from '../../kernel/index.js';
import type { CaseFilter } from './domain/case-filter.js';
import { ListQueries } from './list.queries.js';
import type { ListPage } from './read-page.js';
import type { Walk } from './walk.js';
import { WordHashes } from './word-hashes.js';

const nothing: ListPage = { cases: [], previous: null, next: null };

/** As it is read out, printed or pasted: also without its first two letters, and with what stood around it. */
function referenceIn(typed: string): Reference | null {
  const bare = typed.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  return parseReference(bare) ?? parseReference(`HD${bare}`);
}

/** Finds cases by what somebody remembers of them. That they searched goes on the log; what for does not. */
@Injectable()
export class FindCases {
  constructor(
    private readonly work: UnitOfWork,
    private readonly queries: ListQueries,
    private readonly words: WordHashes,
  ) {}

  /** The reference that was typed, when it is one of a case that the actor may read. Unknown, hidden and malformed ones answer alike: null. */
  async byReference(actor: Actor, typed: string): Promise<Reference | null> {
    const reference = referenceIn(typed);
    return (await this.queries.mayRead(actor, reference)) ? reference : null;
  }

  /** Newest first, whatever order the list was in. */
  async byWords(actor: Actor, typed: string, filter: CaseFilter, from: Pick<Walk, 'backwards' | 'from'>, now: Date): Promise<ListPage> {
    const groups = this.words.forSearch(typed);
    const page = groups.length === 0 ? nothing : await this.queries.withWords({ actor, groups, filter, from, now });
    // Nothing is unsealed and nobody waits for the search: what has to be durable before the answer leaves is that they searched.
    await this.work.run(actor, (tx) => Promise.resolve(tx.record({ action: 'cases.searched' })));
    return page;
  }
}
