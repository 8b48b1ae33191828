import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ProcedureEditionNow } from '../domain/own-procedure.js';
import { editionsOfSchool, type NamedSchoolDays, namedDaysOfSchool, procedureOfSchool, type SavedEdition } from './procedure-of-school.js';

/** What a school settled for itself about its procedures and its year. */
@Injectable()
export class OwnProceduresQueries {
  constructor(private readonly source: DataSource) {}

  now(schoolId: string): Promise<ProcedureEditionNow> {
    return procedureOfSchool(this.source.manager, schoolId);
  }

  editions(schoolId: string): Promise<SavedEdition[]> {
    return editionsOfSchool(this.source.manager, schoolId);
  }

  days(schoolId: string): Promise<NamedSchoolDays[]> {
    return namedDaysOfSchool(this.source.manager, schoolId);
  }
}
