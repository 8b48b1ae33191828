import { bankHolidays } from '../../rules/index.js';
import { WorkingDays } from '../../kernel/index.js';
import { loadProcedures, type ProcedureCalendar, schoolCalendar } from '../../procedures/index.js';

/** Working days of England and Wales. */
export const workingDays = new WorkingDays(bankHolidays);

/** Of what counts no school days: those are each school’s own. */
export const procedureCalendar: ProcedureCalendar = schoolCalendar([], workingDays);

/** Read and checked once: a bad procedure stops the start. */
export const procedures = loadProcedures();
