import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, Clock, paths } from '../kernel/index.js';
import { Act } from '../platform/http/act.js';
import { type Answer, page, seeOther } from '../platform/http/answers.js';
import { CurrentActor, CurrentVisit, type Visit } from '../platform/http/visit.js';
import { Drafts, OwnReportsQueries } from '../reports/index.js';
import { homePage } from './home.presenter.js';
import { HomeQueries } from './home.queries.js';
import { ReadNotice } from './read-notice.js';

/** The first page. */
@Controller()
export class HomeController {
  constructor(
    private readonly queries: HomeQueries,
    private readonly drafts: Drafts,
    private readonly reports: OwnReportsQueries,
    private readonly readNotice: ReadNotice,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('home.see')
  async home(@CurrentVisit() { actor }: Visit): Promise<Answer> {
    if (actor === null) return seeOther(paths.signIn());
    const [draft, reports, day, notices, requests, adviser, locked] = await Promise.all([
      this.drafts.mine(actor),
      this.reports.newest(actor, 4),
      this.queries.day(actor),
      this.queries.notices(actor),
      this.queries.requests(actor),
      this.queries.adviser(actor),
      this.queries.locked(actor),
    ]);
    return page('home/home', homePage({ actor, now: this.clock.now(), draft, reports, day, notices, requests, adviser, locked }));
  }

  @Post('notices/:id/read')
  @Act('notices.read')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    await this.readNotice.run(actor, id);
    return seeOther(paths.home());
  }
}
