import { type Day, dayOf, momentFromParts } from '../../kernel/index.js';
import type { AuditLogForm } from './audit-log.form.js';

export interface AskedDays {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly errors: Readonly<Record<string, string>>;
}

/** The days between which the log is wanted; both count. What was left empty has no bound. */
export function askedDays(form: AuditLogForm): AskedDays {
  const from = dayIn(form, 'from');
  const to = dayIn(form, 'to');
  const errors = {
    ...(from === 'wrong' ? { from: notADay } : {}),
    ...(to === 'wrong' ? { to: notADay } : {}),
    ...(from !== null && to !== null && from !== 'wrong' && to !== 'wrong' && to < from
      ? { to: 'Write a last day that is not before the first' }
      : {}),
  };
  const wrong = Object.keys(errors).length > 0;
  return { from: wrong || from === 'wrong' ? null : from, to: wrong || to === 'wrong' ? null : to, errors };
}

const notADay = 'Write a real day, like 9 11 2026';

function dayIn(form: AuditLogForm, name: 'from' | 'to'): Day | 'wrong' | null {
  const parts = { day: form[`${name}-day`], month: form[`${name}-month`], year: form[`${name}-year`] };
  if (Object.values(parts).every((part) => part === '')) return null;
  const moment = momentFromParts(parts);
  return moment === null ? 'wrong' : dayOf(moment);
}
