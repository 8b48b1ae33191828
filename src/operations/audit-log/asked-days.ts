import { type Day, dayOf, momentFromParts } from '../../kernel/index.js';
import type { AuditLogForm } from './audit-log.form.js';

export interface AskedDays {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** The days between which the log is wanted; both count. What was left empty, or is wrong, sets no bound. */
export function askedDays(form: AuditLogForm): AskedDays {
  const [from, to] = [dayIn(form, 'from'), dayIn(form, 'to')];
  const backwards = from.day !== null && to.day !== null && to.day < from.day;
  const errors = {
    ...(from.wrong ? { from: notADay } : {}),
    ...(to.wrong ? { to: notADay } : {}),
    ...(backwards ? { to: 'Write a last day that is not before the first' } : {}),
  };
  return Object.keys(errors).length > 0 ? { from: null, to: null, errors } : { from: from.day, to: to.day, errors };
}

const notADay = 'Write a real day, like 9 11 2026';

function dayIn(form: AuditLogForm, name: 'from' | 'to'): { day: Day | null; wrong: boolean } {
  const parts = { day: form[`${name}-day`], month: form[`${name}-month`], year: form[`${name}-year`] };
  if (Object.values(parts).every((part) => part === '')) return { day: null, wrong: false };
  const moment = momentFromParts(parts);
  return { day: moment === null ? null : dayOf(moment), wrong: moment === null };
}
