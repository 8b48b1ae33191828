import { Controller, Get } from '@nestjs/common';
import { type Actor, Clock } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page } from '../../platform/http/answers.js';
import { NotFound } from '../../platform/http/faults.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { ListQueries } from '../list/list.queries.js';
import { Handover } from './handover.js';
import { handoverPage } from './handover.presenter.js';

/** Before somebody is away or leaves. */
@Controller('handover')
export class HandoverController {
  constructor(
    private readonly queries: ListQueries,
    private readonly handover: Handover,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('cases.list')
  async show(@CurrentActor() actor: Actor): Promise<Answer> {
    if (!(await this.queries.mayList(actor))) throw new NotFound();
    return page('cases/handover', handoverPage(await this.handover.run(actor), this.clock.now()));
  }
}
