import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, type AppointmentRole, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { type FieldErrors, readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { type ReadDay, readDay } from '../day-fields.js';
import { PeopleQueries } from '../people/people.queries.js';
import { ReportingGaps } from '../setup/reporting-gaps.js';
import { beginningOf, endingOf } from '../spans.js';
import { AppointForm, EndAppointmentForm } from './appoint.form.js';
import { appointmentNotEndedPage, appointPage, endAppointmentPage, whyNotAppointed } from './appoint.presenter.js';
import { type AppointRefusal, AppointSomebody } from './appoint-somebody.js';
import { AppointmentsQueries } from './appointments.queries.js';
import { EndAppointment, type EndAppointmentRefusal } from './end-appointment.js';
import { roleNamed } from './role-named.js';

const example = '1 September 2026, as 1, 9 and 2026';

/** Giving an appointment, and ending one. */
@Controller('admin/appointments')
export class AppointController {
  constructor(
    private readonly queries: AppointmentsQueries,
    private readonly people: PeopleQueries,
    private readonly appoint: AppointSomebody,
    private readonly endAppointment: EndAppointment,
    private readonly gaps: ReportingGaps,
  ) {}

  @Get(':role/appoint')
  @Act('admin.manage')
  async ask(@CurrentActor() actor: Actor, @Param('role') role: string): Promise<Answer> {
    return page('account/form', await this.form(actor, roleNamed(role)));
  }

  @Post(':role/appoint')
  @Act('admin.manage')
  async take(@CurrentActor() actor: Actor, @Param('role') name: string, @Body() body: unknown): Promise<Answer> {
    const role = roleNamed(name);
    const { value, errors: found } = readForm(AppointForm, body);
    const [from, until] = [readDay(value.from, example), readDay(value.until, example)];
    const asked = (await this.held(actor, role)).length > 0;
    const errors = {
      ...found,
      ...dayError('from', from),
      ...dayError('until', until),
      ...(asked && value.how === '' && { how: 'Choose whether the present appointment ends' }),
    };
    if (Object.keys(errors).length > 0) return invalid('account/form', await this.form(actor, role, value, errors));
    const given = await this.appoint.run(actor, {
      role,
      accountId: value.who,
      from: from.day === null ? null : beginningOf(from.day),
      until: until.day === null ? null : endingOf(until.day),
      replaces: value.how === 'instead',
    });
    if (!isRefused<typeof given, AppointRefusal>(given)) return seeOther(adminPaths.appointments.role(role), 'The appointment is made');
    const { field, words } = whyNotAppointed[given.refused];
    return invalid('account/form', await this.form(actor, role, value, { [field]: words }));
  }

  @Get(':id/end')
  @Act('admin.manage')
  async askEnd(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return page('account/form', await this.endForm(actor, id));
  }

  @Post(':id/end')
  @Act('admin.manage')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const { value } = readForm(EndAppointmentForm, body);
    const until = readDay(value.until, example);
    if (until.error !== null) return invalid('account/form', await this.endForm(actor, id, value, until.error));
    const { role } = await this.queries.one(actor, id);
    const ended = await this.endAppointment.run(actor, id, until.day === null ? null : endingOf(until.day));
    if (isRefused<typeof ended, EndAppointmentRefusal>(ended)) return invalid('account/message', appointmentNotEndedPage(ended.refused));
    return seeOther(adminPaths.appointments.role(role), until.day === null ? 'The appointment has ended' : 'The last day is noted');
  }

  private async form(actor: Actor, role: AppointmentRole, value: Partial<AppointForm> = {}, errors: FieldErrors = {}) {
    return appointPage({ role, choices: await this.people.choices(actor), held: await this.held(actor, role), value, errors });
  }

  private async endForm(actor: Actor, id: string, value: Partial<EndAppointmentForm> = {}, error?: string) {
    const appointment = await this.queries.one(actor, id);
    const { role, accountId } = appointment;
    const gaps = await this.gaps.ifGone(actor.schoolId, (contact) => contact.role === role && contact.accountId === accountId);
    return endAppointmentPage({ appointment, gaps, value, ...(error && { error }) });
  }

  private async held(actor: Actor, role: AppointmentRole) {
    return (await this.queries.all(actor)).filter((appointment) => appointment.role === role);
  }
}

function dayError(name: string, { error }: ReadDay): FieldErrors {
  return error === null ? {} : { [name]: error };
}
