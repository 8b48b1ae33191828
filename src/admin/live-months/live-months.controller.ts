import { Body, Controller, Get, Post } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { ConfirmLiveMonths, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { takeChange } from '../editions.js';
import { LiveMonthsForm } from './live-months.form.js';
import { liveMonthsPage } from './live-months.presenter.js';

/** How long warnings stay live by the school's own procedure. */
@Controller('admin/live-months')
export class LiveMonthsController {
  constructor(
    private readonly schools: SchoolsQueries,
    private readonly confirm: ConfirmLiveMonths,
  ) {}

  @Get()
  @Act('admin.manage')
  async ask(@CurrentActor() { schoolId }: Actor): Promise<Answer> {
    return page('account/form', liveMonthsPage(await this.schools.liveMonths(schoolId)));
  }

  @Post()
  @Act('admin.manage')
  take(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    return takeChange(body, {
      Form: LiveMonthsForm,
      save: ({ recordedOral, firstWritten, finalWritten, reason }, version) => {
        const months = { recordedOral: Number(recordedOral), firstWritten: Number(firstWritten), finalWritten: Number(finalWritten) };
        return this.confirm.run(actor, { months, reason }, version);
      },
      page: async (changing) => liveMonthsPage(await this.schools.liveMonths(actor.schoolId), changing),
      done: (version) => seeOther(version === 0 ? adminPaths.setup() : adminPaths.home(), 'How long warnings stay live is confirmed'),
    });
  }
}
