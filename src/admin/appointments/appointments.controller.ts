import { Controller, Get, Param, Post } from '@nestjs/common';
import { type Actor, Clock } from '../../kernel/index.js';
import { Act } from '../../platform/http/act.js';
import { type Answer, page, seeOther } from '../../platform/http/answers.js';
import { CurrentActor } from '../../platform/http/visit.js';
import { SchoolsQueries } from '../../schools/index.js';
import { adminPaths } from '../admin-paths.js';
import { ReportingGaps } from '../setup/reporting-gaps.js';
import { type AppointmentsKnown, appointmentsPage, rolePage } from './appointments.presenter.js';
import { AppointmentsQueries } from './appointments.queries.js';
import { roleNamed } from './role-named.js';
import { SayNoSecondHr } from './say-no-second-hr.js';

/** Who is what. */
@Controller('admin/appointments')
export class AppointmentsController {
  constructor(
    private readonly queries: AppointmentsQueries,
    private readonly schools: SchoolsQueries,
    private readonly gaps: ReportingGaps,
    private readonly sayNoSecondHr: SayNoSecondHr,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Act('admin.manage')
  async list(@CurrentActor() actor: Actor): Promise<Answer> {
    return page('admin/sections', appointmentsPage(await this.known(actor)));
  }

  @Get(':role')
  @Act('admin.manage')
  async show(@CurrentActor() actor: Actor, @Param('role') role: string): Promise<Answer> {
    return page('admin/sections', rolePage(roleNamed(role), await this.known(actor)));
  }

  @Post('second_hr_adviser/none')
  @Act('admin.manage')
  async noSecondHr(@CurrentActor() actor: Actor): Promise<Answer> {
    await this.sayNoSecondHr.run(actor);
    return seeOther(adminPaths.appointments.list(), 'Noted: there is no second HR adviser');
  }

  private async known(actor: Actor): Promise<AppointmentsKnown> {
    return {
      appointments: await this.queries.all(actor),
      noSecondHrSince: (await this.schools.school(actor.schoolId))?.noSecondHrSince ?? null,
      gaps: await this.gaps.withoutHolderNow(actor.schoolId),
      now: this.clock.now(),
    };
  }
}
