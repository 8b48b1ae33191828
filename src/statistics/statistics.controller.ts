import { Controller, Get, Query } from '@nestjs/common';
import { type Actor, Clock } from '../kernel/index.js';
import { Act } from '../platform/http/act.js';
import { type Answer, page } from '../platform/http/answers.js';
import { readForm } from '../platform/http/read-form.js';
import { CurrentActor } from '../platform/http/visit.js';
import { ChosenPeriodForm } from './chosen-period.form.js';
import { figuresPage } from './figures.presenter.js';
import { FiguresQueries } from './figures.queries.js';

@Controller('statistics')
export class StatisticsController {
  constructor(
    private readonly queries: FiguresQueries,
    private readonly clock: Clock,
  ) {}

  /** Counts only. The same for everybody who reads them. */
  @Get()
  @Act('statistics.see')
  async show(@CurrentActor() actor: Actor, @Query() asked: unknown): Promise<Answer> {
    const { value } = readForm(ChosenPeriodForm, asked);
    return page('statistics/figures', figuresPage(await this.queries.of(actor, this.clock.now(), value.period)));
  }
}
