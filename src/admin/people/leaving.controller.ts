import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, isRefused } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, invalid, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { adminPaths } from '../admin-paths.js';
import { AppointmentsQueries } from '../appointments/appointments.queries.js';
import { ReportingGaps } from '../setup/reporting-gaps.js';
import { EndAccount, type EndRefusal } from './end-account.js';
import { endAccountPage, notEndedPage } from './end-account.presenter.js';
import { PeopleQueries } from './people.queries.js';

/** Somebody leaves. */
@Controller('admin/people/:id')
export class LeavingController {
  constructor(
    private readonly people: PeopleQueries,
    private readonly appointments: AppointmentsQueries,
    private readonly gaps: ReportingGaps,
    private readonly endAccount: EndAccount,
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
}
