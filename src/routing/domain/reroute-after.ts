import type { Receiver, Routing } from './routing.js';

/** What a second routing changes for people. Each person stands in one list at most. */
export interface Reroute {
  /** New to it: tell them. */
  readonly gain: readonly Receiver[];
  /** Readers who must now act: tell them. */
  readonly becomeHolders: readonly Receiver[];
  /** Holders who need no longer act but may read on. */
  readonly becomeReaders: readonly Receiver[];
  /** Now in conflict: access ends at once, and what they had already seen is recorded. */
  readonly shutOut: readonly Receiver[];
  /** No longer asked for, with nothing against them: they stood in for somebody who is back, or hold the role no more. */
  readonly standDown: readonly Receiver[];
  readonly caseManagerChanged: boolean;
  readonly nothingChanged: boolean;
}

/** Who gains and who loses access between two routings of one report. */
export function rerouteAfter(previous: Routing, next: Routing): Reroute {
  const [before, after] = [receiversOf(previous), receiversOf(next)];
  const excluded = new Set(next.excluded.map(({ personId }) => personId));
  const wasCopy = (personId: string) => before.find((receiver) => receiver.personId === personId)?.copy;
  const gone = before.filter(({ personId }) => !after.some((receiver) => receiver.personId === personId));
  const lists = {
    gain: after.filter(({ personId }) => wasCopy(personId) === undefined),
    becomeHolders: after.filter(({ personId, copy }) => wasCopy(personId) === true && !copy),
    becomeReaders: after.filter(({ personId, copy }) => wasCopy(personId) === false && copy),
    shutOut: gone.filter(({ personId }) => excluded.has(personId)),
    standDown: gone.filter(({ personId }) => !excluded.has(personId)),
  };
  const caseManagerChanged = previous.caseManager !== next.caseManager;
  const nothingChanged = !caseManagerChanged && Object.values(lists).every((list) => list.length === 0);
  return { ...lists, caseManagerChanged, nothingChanged };
}

function receiversOf(routing: Routing): Receiver[] {
  return [...routing.holders, ...routing.copies];
}
