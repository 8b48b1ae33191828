import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { type Actor, boxesOfDay, Clock, type Day, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { oneOf } from '../../platform/http/faults.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { AppointmentsQueries } from '../appointments/appointments.queries.js';
import { neededDay } from '../day-fields.js';
import { PeopleQueries } from '../people/people.queries.js';
import { beginningOf, endingOf } from '../spans.js';
import { AbsenceForm } from './absence.form.js';
import { absencesPage, addAbsencePage, endAbsencePage, whyNotAbsent } from './absences.presenter.js';
import { EndAbsence } from './end-absence.js';
import { type AbsenceRefusal, RecordAbsence } from './record-absence.js';

/** Who is away. */
@Controller('admin/absences')
export class AbsencesController {
  constructor(
    private readonly queries: AppointmentsQueries,
    private readonly people: PeopleQueries,
    private readonly recordAbsence: RecordAbsence,
    private readonly endAbsence: EndAbsence,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('admin.manage')
  async list(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('admin/sections', absencesPage(await this.queries.absences(actor), this.clock.now()));
  }

  @Get('add')
  @Act('admin.manage')
  async ask(@CurrentActor() actor: Actor, @Query() { who, from, until }: Readonly<Record<string, unknown>>): Promise<Answer> {
    const filled = {
      who: typeof who === 'string' ? who : '',
      from: boxesOfDay(dayInAddress(from)),
      until: boxesOfDay(dayInAddress(until)),
    };
    return page('account/form', addAbsencePage(await this.people.choices(actor), filled));
  }

  @Post('add')
  @Act('admin.manage')
  async take(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<Answer> {
    const { value, errors: found } = readForm(AbsenceForm, body);
    const from = neededDay(value.from, 'Write the first day');
    const until = neededDay(value.until, 'Write the last day');
    const errors = { ...found, ...('error' in from && { from: from.error }), ...('error' in until && { until: until.error }) };
    const again = async (faults: typeof errors): Promise<Answer> =>
      invalid('account/form', addAbsencePage(await this.people.choices(actor), value, faults));
    if ('error' in from || 'error' in until || Object.keys(errors).length > 0) return again(errors);
    const recorded = await this.recordAbsence.run(actor, { accountId: value.who, from: beginningOf(from.day), until: endingOf(until.day) });
    if (!isRefused<typeof recorded, AbsenceRefusal>(recorded)) return seeOther(adminPaths.absences.list(), 'The absence is noted');
    const { field, words } = whyNotAbsent[recorded.refused];
    return again({ [field]: words });
  }

  @Get(':id/end')
  @Act('admin.manage')
  async askEnd(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const absence = oneOf(await this.queries.absences(actor), id);
    return page('account/form', endAbsencePage(absence, this.clock.now()));
  }

  @Post(':id/end')
  @Act('admin.manage')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const ended = await this.endAbsence.run(actor, id);
    return seeOther(
      adminPaths.absences.list(),
      isRefused<typeof ended, 'over-already'>(ended) ? 'That absence was over already' : 'The absence has ended',
    );
  }
}

/** A link may bring a day along; what is none leaves the boxes empty. */
function dayInAddress(given: unknown): Day | null {
  return typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : null;
}
