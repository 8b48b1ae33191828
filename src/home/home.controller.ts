import { Controller, Get } from '@nestjs/common';
import { DayQueries } from '../cases/index.js';
import { Clock, paths } from '../kernel/index.js';
import { Act } from '../platform/http/act.js';
import { type Answer, page, seeOther } from '../platform/http/answers.js';
import { CurrentVisit, type Visit } from '../platform/http/visit.js';
import { Drafts, OwnReportsQueries } from '../reports/index.js';
import { homePage } from './home.presenter.js';
import { HomeQueries } from './home.queries.js';

/** The first page. */
@Controller()
export class HomeController {
  constructor(
    private readonly queries: HomeQueries,
    private readonly drafts: Drafts,
    private readonly reports: OwnReportsQueries,
    private readonly days: DayQueries,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('home.see')
  async home(@CurrentVisit() { actor }: Visit): Promise<Answer> {
    if (actor === null) return seeOther(paths.signIn());
    const now = this.clock.now();
    const [draft, reports, day, afterwards, notices, requests, adviser, locked, relatives] = await Promise.all([
      this.drafts.mine(actor),
      this.reports.newest(actor, 4),
      this.days.of(actor, now),
      this.queries.afterwards(actor),
      this.queries.notices(actor),
      this.queries.requests(actor),
      this.queries.adviser(actor),
      this.queries.locked(actor),
      this.queries.relatives(actor),
    ]);
    return page('home/home', homePage({ actor, now, draft, reports, day, afterwards, notices, requests, adviser, locked, relatives }));
  }
}
