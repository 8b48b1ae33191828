import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { type Actor, Clock, paths } from '../../kernel/index.js';
import { SealedTokens } from '../../platform/crypto/sealed-token.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { noFilter } from './domain/case-filter.js';
import { type ListAddress, listHref } from './filter.presenter.js';
import { FindCases } from './find-cases.js';
import { filterOf, ListForm, orderOf, SearchForm } from './list.form.js';
import { type CaseListPage, caseListPage } from './list.presenter.js';
import { ListQueries } from './list.queries.js';
import { SavedFilters } from './saved/saved-filters.js';
import type { Position, Walk } from './walk.js';

type From = Pick<Walk, 'backwards' | 'from'>;

@Controller('cases')
export class ListController {
  constructor(
    private readonly queries: ListQueries,
    private readonly filters: SavedFilters,
    private readonly find: FindCases,
    private readonly tokens: SealedTokens,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('cases.list')
  async list(@CurrentActor() actor: Actor, @Query() asked: unknown): Promise<Answer> {
    if (!(await this.queries.mayList(actor))) throw new NotFound();
    return page('cases/list', await this.model(actor, readForm(ListForm, asked).value));
  }

  /** A reference leads to its case; words to the list of the cases in which they stand. */
  @Post('search')
  @Act('cases.list')
  async search(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    if (!(await this.queries.mayList(actor))) throw new NotFound();
    const { ok, value, errors } = readForm(SearchForm, body);
    if (!ok) return invalid('cases/list', await this.model(actor, new ListForm(), value.words, errors.words));
    if (value.words === '') return seeOther(paths.cases.list());
    const reference = await this.find.byReference(actor, value.words);
    if (reference !== null) return seeOther(paths.cases.show(reference));
    const search = this.tokens.seal('cases/search', actor.accountId, { words: value.words });
    return seeOther(listHref({ filter: noFilter, order: 'waiting', search }));
  }

  private async model(actor: Actor, asked: ListForm, typed: string | null = null, error?: string): Promise<CaseListPage> {
    const now = this.clock.now();
    const words = this.tokens.open<{ words: string }>('cases/search', actor.accountId, asked.search)?.words ?? null;
    const address: ListAddress = { filter: filterOf(asked), order: orderOf(asked), search: words === null ? '' : asked.search };
    const place = words === null ? `cases/page/${address.order}` : 'cases/page/found';
    const from = this.tokens.open<From>(place, actor.accountId, asked.page) ?? { backwards: false, from: null };
    const list =
      words === null
        ? await this.queries.page(actor, address.filter, { ...from, order: address.order }, now)
        : await this.find.byWords(actor, words, address.filter, from, now);
    const token = (backwards: boolean, position: Position | null): string | null =>
      position === null ? null : this.tokens.seal(place, actor.accountId, { backwards, from: position });
    return caseListPage({
      actor,
      now,
      address,
      words,
      typed: typed ?? words ?? '',
      list,
      work: await this.queries.workOf(list),
      own: await this.filters.of(actor),
      previous: token(true, list.previous),
      next: token(false, list.next),
      ...(error === undefined ? {} : { error }),
    });
  }
}
