import { dayOf } from '../../../kernel/index.js';

interface Said {
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
  readonly reason: string | null;
}

/**
 * Somebody in a hurry looks first and says why afterwards: their reason then stands beside what they looked at before, that day, with the time
 * at which they said it.
 * @param entries in the order of the log
 */
export function withReasonsSaidLater<Entry extends Said>(
  entries: readonly Entry[],
  all: readonly Said[],
): (Entry & { reasonSaidAt: Date | null })[] {
  const reasons = all.filter(({ action }) => action === 'evidence.look-explained');
  return entries.map((entry) => {
    if (entry.reason !== null || !canBeExplained.has(entry.action)) return { ...entry, reasonSaidAt: null };
    const said = reasons.find(({ actor, at }) => actor === entry.actor && at >= entry.at && dayOf(at) === dayOf(entry.at));
    return { ...entry, reason: said?.reason ?? null, reasonSaidAt: said?.at ?? null };
  });
}

/** These can be had without saying why. */
export const canBeExplained: ReadonlySet<string> = new Set(['evidence.viewed', 'evidence.played', 'evidence.downloaded']);
