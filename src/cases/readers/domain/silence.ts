import { bankHolidays } from '../../../rules/index.js';
import { dayOf, noonOf, WorkingDays } from '../../../kernel/index.js';

const workingDays = new WorkingDays(bankHolidays);

/** Somebody who holds a case. */
export interface Holder {
  readonly personId: string;
  readonly accountId: string;
  /** When they were told to act. */
  readonly toldAt: Date;
  /** When they first opened it since. */
  readonly openedAt: Date | null;
  readonly away: boolean;
}

/** 12:00 in London on the next working day. @source domain guide 4.3, invariants */
export function unopenedAt(from: Date): Date {
  return noonOf(workingDays.after(dayOf(from), 1));
}

/**
 * When silence moves a case up a rung, or null while somebody who is there has opened it. Whoever was told last has until noon of the next
 * working day, so that a step taken twice is taken once. Where nobody is there at all, nothing is waited for.
 * @param lastClimb when it last moved, or everybody was told again because nobody is left above them
 */
export function climbsAt(holders: readonly Holder[], now: Date, lastClimb: Date | null = null): Date | null {
  const here = holders.filter(({ away }) => !away);
  if (here.some(({ openedAt }) => openedAt !== null)) return null;
  const told = [...here.map(({ toldAt }) => toldAt), ...(lastClimb === null ? [] : [lastClimb])].map((moment) => moment.getTime());
  return told.length === 0 ? now : unopenedAt(new Date(Math.max(...told)));
}
