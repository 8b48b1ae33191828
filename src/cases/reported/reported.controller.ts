import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { CaseLook } from '../case-look.js';
import { jobTitlesOf } from '../overview/overview.queries.js';
import { partiesOf } from '../people/people.queries.js';
import { reportedPage } from './reported.presenter.js';
import { reportsOf } from './reports-of-case.js';

@Controller('cases/:reference/reported')
export class ReportedController {
  constructor(private readonly look: CaseLook) {}

  /** What was told, word for word. */
  @Get()
  @Act('case.read')
  async show(@CurrentActor() actor: Actor, @Param('reference') reference: string): Promise<Answer> {
    const looked = await this.look.read(actor, reference, 'case.read', 'overview', async (tx, file) => {
      const parties = await partiesOf(tx, file);
      const people = parties.map(({ personId }) => personId);
      const seen = { parties, reports: await reportsOf(tx, file), jobTitles: await jobTitlesOf(tx, people) };
      tx.record({ action: 'case.report-viewed', subject: file.row.id });
      return seen;
    });
    return page('cases/reported', reportedPage(looked));
  }
}
