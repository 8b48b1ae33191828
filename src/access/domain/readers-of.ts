import { type CaseLevel, caseLevels } from './case-level.js';

/** A claim to a case that is in force. */
export interface Seat {
  readonly accountId: string;
  readonly role: string;
  readonly level: CaseLevel;
}

export interface CaseClaims {
  readonly seats: readonly Seat[];
  /** Accounts of persons who must not know of the case: takes away, and takes away last. */
  readonly excluded: ReadonlySet<string>;
  /** While the case is restricted: those named one by one. */
  readonly restrictedTo: ReadonlySet<string> | null;
}

export interface ReaderOf {
  readonly accountId: string;
  readonly level: CaseLevel;
  readonly via: string;
}

/** Who may read a case, each once with the strongest of their seats, the first of equals. Nobody reads a case merely by role. */
export function readersOf({ seats, excluded, restrictedTo }: CaseClaims): ReaderOf[] {
  const strongest = new Map<string, Seat>();
  for (const seat of seats) {
    const known = strongest.get(seat.accountId);
    if (!known || rank(seat.level) < rank(known.level)) strongest.set(seat.accountId, seat);
  }
  return [...strongest.values()]
    .filter(({ accountId }) => !excluded.has(accountId) && (restrictedTo === null || restrictedTo.has(accountId)))
    .map(({ accountId, level, role }) => ({ accountId, level, via: role }));
}

function rank(level: CaseLevel): number {
  return caseLevels.indexOf(level);
}
