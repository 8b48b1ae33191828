import { type Day, dayTyped, isNoDayTyped, type TypedDay } from '../../kernel/index.js';
import type { AuditLogForm } from './audit-log.form.js';

export interface AskedDays {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** The days between which the log is wanted; both count. What was left empty, or is wrong, sets no bound. */
export function askedDays(form: AuditLogForm): AskedDays {
  const [from, to] = [dayTyped(form.from), dayTyped(form.to)];
  const backwards = from !== null && to !== null && to < from;
  const errors = {
    ...notADay('from', form.from),
    ...notADay('to', form.to),
    ...(backwards ? { to: 'Write a last day that is not before the first' } : {}),
  };
  return Object.keys(errors).length > 0 ? { from: null, to: null, errors } : { from, to, errors };
}

function notADay(field: 'from' | 'to', typed: TypedDay): AskedDays['errors'] {
  return isNoDayTyped(typed) || dayTyped(typed) !== null ? {} : { [field]: 'Write a real day, like 9 11 2026' };
}
