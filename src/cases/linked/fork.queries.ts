import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { OpenCase } from '../cases.repository.js';
import { type CaseItem, CaseItems } from '../evidence/case-items.js';
import { type Colleague, colleaguesFor, partiesOf, type ShownParty } from '../people/people.queries.js';
import { reportsOf, type ShownReport } from '../reported/reports-of-case.js';
import { LinkedCases, type ShownCaseLink } from './linked-cases.js';

/** What a further case can be made of. */
export interface ForkSeen {
  readonly reports: readonly ShownReport[];
  readonly parties: readonly ShownParty[];
  readonly colleagues: readonly Colleague[];
  /** Only what a handler has let through: what nobody has looked at yet goes nowhere. */
  readonly items: readonly CaseItem[];
  /** The last case that whoever looks opened from this one. */
  readonly last: ShownCaseLink | null;
}

@Injectable()
export class ForkQueries {
  constructor(
    private readonly items: CaseItems,
    private readonly links: LinkedCases,
  ) {}

  async of(tx: Tx, file: OpenCase): Promise<ForkSeen> {
    const links = await this.links.of(tx, file);
    return {
      reports: await reportsOf(tx, file),
      parties: (await partiesOf(tx, file)).filter(({ endedAt }) => endedAt === null),
      colleagues: await colleaguesFor(tx, file),
      items: (await this.items.of(tx, file.row.id)).filter(({ state }) => state === 'open'),
      last: links.findLast(({ kind, isFirst, words }) => kind === 'fork' && isFirst && words.by.accountId === tx.actor.accountId) ?? null,
    };
  }
}
