import { dayOf, endOfDay, type WorkingDays } from '../../../kernel/index.js';
import type { Pauser } from '../../../rules/index.js';

/** From when until when somebody outside said "wait". Instants as they are stored. */
export interface Hold {
  readonly pausedFor: Pauser;
  readonly since: string;
  /** Null while it lasts. */
  readonly until: string | null;
}

/** The hold that a case is under now. */
export function currentHold(holds: readonly Hold[]): Hold | null {
  return holds.find(({ until }) => until === null) ?? null;
}

/**
 * When a step is due whose clock stops while somebody says "wait": later by the working days of each hold, null while one lasts.
 * What had run out before a hold began stays as it was.
 * @source domain guide 7: "some pause when police or LADO say wait"
 */
export function dueAfterHolds(due: Date, startedAt: Date, holds: readonly Hold[], workingDays: WorkingDays): Date | null {
  let at = due;
  for (const { since, until } of holds) {
    const from = new Date(Math.max(Date.parse(since), startedAt.getTime()));
    if (at < new Date(since)) continue;
    if (until === null) return null;
    const days = workingDays.between(dayOf(from), dayOf(new Date(until)));
    if (days > 0) at = endOfDay(workingDays.after(dayOf(at), days));
  }
  return at;
}
