import { bankHolidays } from '../../rules/index.js';
import { WorkingDays } from '../../kernel/index.js';
import { loadProcedures, type ProcedureCalendar } from '../../procedures/index.js';

/** Working days of England and Wales. */
export const workingDays = new WorkingDays(bankHolidays);

/** Until a school enters its term dates, a school day is a working day. */
export const procedureCalendar: ProcedureCalendar = { workingDays, isSchoolDay: (day) => workingDays.isWorkingDay(day) };

/** Read and checked once: a bad procedure stops the start. */
export const procedures = loadProcedures();
