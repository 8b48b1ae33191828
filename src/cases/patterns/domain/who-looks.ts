/** One of the cases that are to be looked at together, as far as it says who must not know of it. */
export interface WalledCase {
  /** Persons who must not know of it, whatever roles they hold. */
  readonly conflicted: readonly string[];
  /** While it is restricted: the accounts named one by one. */
  readonly restrictedTo: readonly string[] | null;
}

export interface Candidate {
  readonly accountId: string;
  readonly personId: string;
}

/** The persons who stand outside a wall of any of the cases: a look at all of them together is not for them, nor may they learn of it. */
export function keptOut(cases: readonly WalledCase[], candidates: readonly Candidate[]): ReadonlySet<string> {
  const conflicted = cases.flatMap((one) => one.conflicted);
  const unnamed = candidates
    .filter(({ accountId }) => cases.some(({ restrictedTo }) => restrictedTo !== null && !restrictedTo.includes(accountId)))
    .map(({ personId }) => personId);
  return new Set([...conflicted, ...unnamed]);
}
