import { Module } from '@nestjs/common';
import { KeepSchoolDays } from './own/keep-school-days.js';
import { OwnProceduresQueries } from './own/own-procedures.queries.js';
import { SaveProcedure } from './own/save-procedure.js';

const useCases = [KeepSchoolDays, OwnProceduresQueries, SaveProcedure];

/** What each school settled about the procedures for itself. The procedures that Heed comes with need no wiring. */
@Module({ providers: useCases, exports: useCases })
export class ProceduresModule {}
