import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, Clock, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, clash, invalid, page, seeOther } from '../../platform/http/answers.js';
import { readForm } from '../../platform/http/read-form.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { AppointmentsQueries } from '../appointments/appointments.queries.js';
import { HandOver } from '../links/hand-over.js';
import { versionOf } from '../version-of.js';
import { ChangePerson } from './change-person.js';
import { PeopleQueries } from './people.queries.js';
import { PersonForm, personOf } from './person.form.js';
import { changePersonPage, emailTaken } from './person-form.presenter.js';
import { personPage } from './person.presenter.js';

/** One person of the school. */
@Controller('admin/people/:id')
export class PersonController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly appointments: AppointmentsQueries,
    private readonly changePerson: ChangePerson,
    private readonly handOver: HandOver,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('admin.manage')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const person = await this.people.person(actor, id);
    const mine = <One extends { accountId: string }>(all: readonly One[]): One[] => all.filter(({ accountId }) => accountId === person.id);
    const appointments = mine(await this.appointments.all(actor));
    const absences = mine(await this.appointments.absences(actor));
    const reset = await this.people.reset(actor, person);
    const { mailIsOn } = this.handOver;
    return page(
      'admin/sections',
      personPage({ person, appointments, absences, reset, mailIsOn, isSelf: person.id === actor.accountId, now: this.clock.now() }),
    );
  }

  @Get('change')
  @Act('admin.manage')
  async askChange(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    return page('account/form', changePersonPage(await this.people.person(actor, id)));
  }

  @Post('change')
  @Act('admin.manage')
  async takeChange(@CurrentActor() actor: Actor, @Param('id') id: string, @Body() body: unknown): Promise<Answer> {
    const form = readForm(PersonForm, body);
    const { value, errors } = form;
    const person = await this.people.person(actor, id);
    const opened = { ...person, version: versionOf(value.version) };
    if (!form.ok) return invalid('account/form', changePersonPage(opened, { value, errors }));
    const changed = await this.changePerson.run(actor, person.id, personOf(value), opened.version);
    if (!isRefused<typeof changed, 'email-taken' | 'stale'>(changed))
      return seeOther(adminPaths.people.show(person.id), 'The details are saved');
    if (changed.refused === 'stale')
      return clash('account/form', changePersonPage(person, { value, now: await this.people.person(actor, id) }));
    return invalid('account/form', changePersonPage(opened, { value, errors: { email: emailTaken } }));
  }
}
