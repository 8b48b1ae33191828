import { asksForRemoval, type LinkEvent, type LinkEventKind } from './link-events.js';

interface PoliceHold {
  readonly began: LinkEvent;
  /** It ended, or the police agreed that it is taken down all the same. */
  readonly isFree: boolean;
  readonly isKept: boolean;
}

/** What the police asked for last. @param events in their order */
export function holdAt(events: readonly LinkEvent[]): PoliceHold | null {
  const at = events.findLastIndex(({ kind }) => kind === 'police_hold');
  const began = events[at];
  if (began === undefined) return null;
  return {
    began,
    isFree: events.slice(at).some(({ kind }) => kind === 'police_hold_ended' || kind === 'police_agreed'),
    isKept: events.some(({ kind }) => kind === 'evidence_kept'),
  };
}

/** What let it go, once nothing stands in the way any more; null where the police asked for nothing, and while they do. @param events in their order */
export function freedIn(events: readonly LinkEvent[]): LinkEvent | null {
  const hold = holdAt(events);
  if (hold === null || !hold.isFree || !hold.isKept) return null;
  const since = events.slice(events.indexOf(hold.began));
  const letGo = since.find(({ kind }) => kind === 'police_hold_ended' || kind === 'police_agreed');
  const kept = events.find(({ kind }) => kind === 'evidence_kept');
  return letGo !== undefined && kept !== undefined && kept.at > letGo.at ? kept : (letGo ?? null);
}

type WhyHeld = 'keep-and-ask' | 'ask' | 'keep';

/**
 * Whether anybody may be asked at this moment to take it down. What is gone cannot be evidence any more.
 * @param events in their order. @returns null where they may; otherwise what comes first
 * @source domain guide 7: a police hold; 9.2: not deleted before police advise
 */
export function whyHeldAt(events: readonly LinkEvent[], at: Date): WhyHeld | null {
  const hold = holdAt(events.filter((event) => event.at <= at));
  if (hold === null || (hold.isFree && hold.isKept)) return null;
  if (hold.isFree) return 'keep';
  return hold.isKept ? 'ask' : 'keep-and-ask';
}

/** `no-hold`: the police asked for nothing that could end. */
export type WhyNotNow = WhyHeld | 'no-hold';

/** Whether this can have happened then. @param others whatever else happened to the link, in its order */
export function whyNotNow(kind: LinkEventKind, others: readonly LinkEvent[], at: Date): WhyNotNow | null {
  if (asksForRemoval.includes(kind)) return whyHeldAt(others, at);
  const ends = kind === 'police_agreed' || kind === 'police_hold_ended';
  return ends && holdAt(others.filter((event) => event.at <= at)) === null ? 'no-hold' : null;
}
