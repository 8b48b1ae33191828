import type { Tx } from '../../audit/index.js';
import {
  daysOfSchool,
  type ProcedureCalendar,
  type ProcedureEditionNow,
  procedureOfSchool,
  schoolCalendar,
} from '../../procedures/index.js';
import { workingDays } from './calendar.js';

/** What a school settled of the procedures, as it counts for what begins now; and the days on which it is open to pupils. */
export interface SchoolProcedure {
  readonly own: ProcedureEditionNow;
  readonly calendar: ProcedureCalendar;
}

export async function schoolProcedure(tx: Tx, schoolId: string): Promise<SchoolProcedure> {
  return { own: await procedureOfSchool(tx.manager, schoolId), calendar: await calendarOfSchool(tx, schoolId) };
}

export async function calendarOfSchool(tx: Tx, schoolId: string): Promise<ProcedureCalendar> {
  return schoolCalendar(await daysOfSchool(tx.manager, schoolId), workingDays);
}
