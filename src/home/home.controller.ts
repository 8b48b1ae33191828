import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, Clock, paths } from '../kernel/index.js';
import { Act } from '../platform/http/act.js';
import { type Answer, page, seeOther } from '../platform/http/answers.js';
import { CurrentActor, CurrentVisit, type Visit } from '../platform/http/visit.js';
import { pageHead } from '../platform/views/govuk.js';
import { signInForm } from '../platform/views/heed.js';
import { Drafts, OwnReportsQueries } from '../reports/index.js';
import { homePage } from './home.presenter.js';
import { HomeQueries } from './home.queries.js';
import { ReadNotice } from './read-notice.js';
import { openToAll } from './surroundings.js';

/** The first page, and the page that whoever leaves in a hurry finds. */
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
    const [draft, reports, waiting, hasCases, notices, adviser] = await Promise.all([
      this.drafts.mine(actor),
      this.reports.newest(actor, 4),
      this.queries.waiting(actor),
      this.queries.mayListCases(actor),
      this.queries.notices(actor),
      this.queries.adviser(actor),
    ]);
    return page('home/home', homePage({ actor, now: this.clock.now(), draft, reports, waiting, hasCases, notices, adviser }));
  }

  @Get('left')
  @Act('home.leave')
  left(): Answer {
    return page('home/left', { page: { ...pageHead({ title: 'Sign in' }), ...ofNobody }, ...signInForm() });
  }

  @Post('notices/:id/read')
  @Act('notices.read')
  async read(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    await this.readNotice.run(actor, id);
    return seeOther(paths.home());
  }
}

/** Whoever looks over a shoulder after somebody left must not see who it was. */
const ofNobody = { me: null, nav: [], danger: { dsl: null }, idle: null, footer: openToAll };
