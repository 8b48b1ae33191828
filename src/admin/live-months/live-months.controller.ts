import { Body, Controller, Get, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { ConfirmLiveMonths, SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { versionOf } from '../version-of.js';
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
  async take(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { ok, value, errors } = readForm(LiveMonthsForm, body);
    const version = versionOf(value.version);
    if (!ok) return invalid('account/form', liveMonthsPage(await this.schools.liveMonths(actor.schoolId), { value, errors, version }));
    const { recordedOral, firstWritten, finalWritten, reason } = value;
    const months = { recordedOral: Number(recordedOral), firstWritten: Number(firstWritten), finalWritten: Number(finalWritten) };
    const confirmed = await this.confirm.run(actor, { months, reason }, version);
    if (isRefused<typeof confirmed, 'stale'>(confirmed))
      return clash('account/form', liveMonthsPage(await this.schools.liveMonths(actor.schoolId), { value, clash: true }));
    return seeOther(version === 0 ? adminPaths.setup() : adminPaths.home(), 'How long warnings stay live is confirmed');
  }
}
