import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { AppointmentsQueries } from '../appointments/appointments.queries.js';
import { HandOver } from '../links/hand-over.js';
import { ReportingGaps } from '../setup/reporting-gaps.js';
import { EndAccount, type EndRefusal } from './end-account.js';
import { endAccountPage, notEndedPage } from './end-account.presenter.js';
import { PeopleQueries } from './people.queries.js';
import { ReopenAccount } from './reopen-account.js';

/** Leaving, and coming back. */
@Controller('admin/people/:id')
export class LeavingController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly appointments: AppointmentsQueries,
    private readonly gaps: ReportingGaps,
    private readonly endAccount: EndAccount,
    private readonly reopenAccount: ReopenAccount,
    private readonly handOver: HandOver,
  ) {}

  @Get('end')
  @Act('admin.manage')
  async askEnd(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const person = await this.people.person(actor, id);
    const appointments = (await this.appointments.all(actor)).filter(({ accountId }) => accountId === person.id);
    const gaps = await this.gaps.ifGone(actor.schoolId, ({ accountId }) => accountId === person.id);
    return page('account/form', endAccountPage({ person, appointments, gaps }));
  }

  @Post('end')
  @Act('admin.manage')
  async end(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const ended = await this.endAccount.run(actor, id);
    if (isRefused<typeof ended, EndRefusal>(ended)) return invalid('account/message', notEndedPage(id, ended.refused));
    return seeOther(adminPaths.people.show(id), 'The account has ended');
  }

  @Post('reopen')
  @Act('admin.manage')
  async reopen(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<Answer> {
    const person = await this.people.person(actor, id);
    const delivery = this.handOver.delivery();
    const opened = await this.reopenAccount.run(actor, person.id, delivery);
    const show = adminPaths.people.show(person.id);
    if (isRefused<typeof opened, 'not-ended'>(opened)) return seeOther(show, 'The account was open already');
    if (delivery === 'mail') return seeOther(show, 'The account is open again. They get a link by email');
    return this.handOver.page('welcome', [{ name: person.name, token: opened.token }], { text: 'Go back to this person', href: show });
  }
}
