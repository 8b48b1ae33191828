import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, Clock, dayOf, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { oneOf } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { KeepSchoolDays, OwnProceduresQueries, schoolDayKinds, type SchoolDaysRefusal } from '../../procedures/index.js';
import { adminPaths } from '../admin-paths.js';
import { neededDay } from '../day-fields.js';
import { TermForm } from './term.form.js';
import { addTermPage, takeBackPage, termsPage } from './terms.presenter.js';

/** When the school is open to pupils. */
@Controller('admin/terms')
export class TermsController {
  constructor(
    private readonly queries: OwnProceduresQueries,
    private readonly days: KeepSchoolDays,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('admin.manage')
  async list(@CurrentActor() { schoolId }: Actor): Promise<Answer> {
    return page('admin/sections', termsPage(await this.queries.days(schoolId), dayOf(this.clock.now())));
  }

  @Get('add')
  @Act('admin.manage')
  ask(): Answer {
    return page('account/form', addTermPage());
  }

  @Post('add')
  @Act('admin.manage')
  async take(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { value, errors: found } = readForm(TermForm, body);
    const from = neededDay(value.from, 'Write the first day');
    const until = neededDay(value.until, 'Write the last day');
    const errors = { ...found, ...('error' in from && { from: from.error }), ...('error' in until && { until: until.error }) };
    const kind = schoolDayKinds.find((one) => one === value.kind);
    if ('error' in from || 'error' in until || kind === undefined || Object.keys(errors).length > 0)
      return invalid('account/form', addTermPage(value, errors));
    const added = await this.days.add(actor, { kind, name: value.name, firstDay: from.day, lastDay: until.day });
    if (isRefused<typeof added, SchoolDaysRefusal>(added)) return invalid('account/form', addTermPage(value, {}, added.refused));
    return seeOther(adminPaths.terms.list(), 'The days are entered');
  }

  @Get(':id/remove')
  @Act('admin.manage')
  async askRemove(@CurrentActor() { schoolId }: Actor, @Param('id') id: string): Promise<Answer> {
    const days = oneOf(await this.queries.days(schoolId), id);
    return page('account/form', takeBackPage(days));
  }

  @Post(':id/remove')
  @Act('admin.manage')
  async remove(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    await this.days.remove(actor, id);
    return seeOther(adminPaths.terms.list(), 'The days are taken back');
  }
}
