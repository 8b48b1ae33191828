import { dayOf, type WorkingDays } from '../../kernel/index.js';

/** Still to be done, and its time has run out. */
export function isOverdue(due: Date | null, doneAt: Date | null, now: Date): boolean {
  return due !== null && doneAt === null && due < now;
}

/** Done, but after its time: asks for a reason, and counts as not on time. */
export function wasDoneLate(due: Date | null, doneAt: Date | null): boolean {
  return due !== null && doneAt !== null && due < doneAt;
}

export interface Lateness {
  readonly state: 'late' | 'today' | 'later' | 'none';
  /** Working days gone by since, or left until. 0 when it ran out earlier today, or over a weekend. */
  readonly workingDays: number;
}

/** How late a thing is, or how long it has: "Late: 2 working days". */
export function lateness(due: Date | null, now: Date, workingDays: WorkingDays): Lateness {
  if (due === null) return { state: 'none', workingDays: 0 };
  const [today, dueDay] = [dayOf(now), dayOf(due)];
  if (due < now) return { state: 'late', workingDays: workingDays.between(dueDay, today) };
  if (dueDay === today) return { state: 'today', workingDays: 0 };
  return { state: 'later', workingDays: workingDays.between(today, dueDay) };
}
