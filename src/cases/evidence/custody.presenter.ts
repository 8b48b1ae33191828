import { dayOf, inLondon, longDay } from '../../kernel/index.js';
import { type Facts, facts } from '../../platform/views/heed.js';
import type { CaseItem } from './case-items.js';
import type { CustodyEntry } from './custody.js';
import { custodyLine, isShown } from './custody-words.js';

export interface CustodyDay {
  readonly day: string;
  readonly lines: Facts;
}

/** Who had it, day by day. */
export function custodyDays(entries: readonly CustodyEntry[], { words }: Pick<CaseItem, 'words'>): CustodyDay[] {
  const shown = entries.filter(isShown);
  const days = [...new Set(shown.map(({ at }) => dayOf(at)))];
  return days.map((day) => ({
    day: longDay(day),
    lines: facts(
      shown
        .filter(({ at }) => dayOf(at) === day)
        .map((entry) => ({ name: inLondon(entry.at).toFormat('HH:mm'), value: custodyLine(entry, words) })),
      'time',
    ),
  }));
}
