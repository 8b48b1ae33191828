import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Actor, Clock, dayOf } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { NotFound } from '../../platform/http/faults.js';
import { SchoolsQueries } from '../../schools/index.js';
import { AppointmentsQueries } from '../appointments/appointments.queries.js';
import { ReportingGaps } from './reporting-gaps.js';
import type { SetupKnown } from './setup-page.presenter.js';

/** How far a school has come with setting up. */
@Injectable()
export class SetupQueries {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
    private readonly schools: SchoolsQueries,
    private readonly appointments: AppointmentsQueries,
    private readonly gaps: ReportingGaps,
  ) {}

  async known(actor: Actor): Promise<SetupKnown> {
    const school = await this.schools.school(actor.schoolId);
    if (school === null) throw new NotFound();
    const people = await query(this.source.manager, 'SELECT id FROM account WHERE school_id = ? AND ended_at IS NULL', [actor.schoolId]);
    return {
      school,
      people: people.length,
      appointments: await this.appointments.all(actor),
      numbers: await this.schools.outsideNumbers(actor.schoolId),
      liveMonths: (await this.schools.liveMonths(actor.schoolId))[0] ?? null,
      missing: await this.gaps.stillMissing(actor.schoolId),
      today: dayOf(this.clock.now()),
    };
  }
}
