import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, isRefused, paths } from '../../../kernel/index.js';
import { Act } from '../../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../../platform/http/answers.js';
import { NotFound } from '../../../platform/http/faults.js';
import { readForm } from '../../../platform/http/read-form.js';
import { CurrentActor } from '../../../platform/http/visit.js';
import { listHref } from '../filter.presenter.js';
import { filterOf, ListForm, orderOf } from '../list.form.js';
import { ListQueries } from '../list.queries.js';
import { nameIn, SavedFilterForm } from './saved-filter.form.js';
import { newFilterPage, ownFilterPage, whyNotSaved } from './saved-filter.presenter.js';
import { type OwnFilter, SavedFilters } from './saved-filters.js';

const view = 'cases/saved-filter';

/** Filters of the list of cases, kept by whoever sees the list, for themselves. */
@Controller('cases/filters')
export class SavedFiltersController {
  constructor(
    private readonly queries: ListQueries,
    private readonly filters: SavedFilters,
  ) {}

  @Get('new')
  @Act('cases.list')
  async ask(@CurrentActor() actor: Actor, @Query() asked: unknown): Promise<Answer> {
    await this.mayList(actor);
    return page(view, newFilterPage(choicesIn(asked), ''));
  }

  @Post('new')
  @Act('cases.list')
  async save(@CurrentActor() actor: Actor, @Query() asked: unknown, @Body() body: unknown): Promise<Answer> {
    await this.mayList(actor);
    const { ok, value, errors } = readForm(SavedFilterForm, body);
    const kept = { ...choicesIn(asked), name: nameIn(value) };
    const answer = ok ? await this.filters.save(actor, kept) : null;
    if (ok && !isRefused(answer)) return seeOther(listHref({ ...kept, search: '' }), 'Filter saved');
    return invalid(view, newFilterPage(kept, value.name, isRefused(answer) ? { name: whyNotSaved[answer.refused] } : errors));
  }

  @Get(':id')
  @Act('cases.list')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const own = await this.own(actor, id);
    return page(view, ownFilterPage(own, own.name));
  }

  @Post(':id')
  @Act('cases.list')
  async rename(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const own = await this.own(actor, id);
    const { ok, value, errors } = readForm(SavedFilterForm, body);
    if (!ok) return invalid(view, ownFilterPage(own, value.name, errors));
    const answer = await this.filters.rename(actor, own, nameIn(value), value.version);
    if (!isRefused(answer)) return seeOther(paths.cases.list(), 'Name changed');
    if (answer.refused === 'taken') return invalid(view, ownFilterPage(own, value.name, { name: whyNotSaved.taken }));
    const now = await this.own(actor, id);
    return clash(view, ownFilterPage(now, value.name, {}, [`${whyNotSaved.stale}: it is “${now.name}”`]));
  }

  @Post(':id/delete')
  @Act('cases.list')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const own = await this.own(actor, id);
    await this.filters.remove(actor, own.id);
    return seeOther(paths.cases.list(), 'Filter deleted');
  }

  private async own(actor: Actor, id: string): Promise<OwnFilter> {
    await this.mayList(actor);
    const own = await this.filters.one(actor, id);
    if (own === null) throw new NotFound();
    return own;
  }

  private async mayList(actor: Actor): Promise<void> {
    if (!(await this.queries.mayList(actor))) throw new NotFound();
  }
}

function choicesIn(asked: unknown) {
  const { value } = readForm(ListForm, asked);
  return { filter: filterOf(value), order: orderOf(value) };
}
