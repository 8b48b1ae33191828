import { dayOf, inLondon, longDay } from '../../kernel/index.js';
import { type Facts, facts } from '../../platform/views/heed.js';
import { roleName } from '../case-head.presenter.js';
import type { CustodyEntry, EvidenceAction } from './custody.js';
import type { EvidenceWords } from './evidence-words.js';

export interface CustodyDay {
  readonly day: string;
  readonly lines: Facts;
}

/** Who had it, day by day. Opening the page of an item shows nothing of it, and is left to the audit section. */
export function custodyDays(entries: readonly CustodyEntry[], known: Pick<EvidenceWords, 'how'> | null): CustodyDay[] {
  const shown = entries.filter(({ action }) => action !== 'evidence.opened');
  const days = [...new Set(shown.map(({ at }) => dayOf(at)))];
  return days.map((day) => ({
    day: longDay(day),
    lines: facts(
      shown
        .filter(({ at }) => dayOf(at) === day)
        .map((entry) => ({ name: inLondon(entry.at).toFormat('HH:mm'), value: lineOf(entry, known) })),
      'time',
    ),
  }));
}

const did: Readonly<Record<Exclude<EvidenceAction, 'evidence.received' | 'evidence.opened'>, (who: string) => string>> = {
  'evidence.scanned': () => 'Given to the virus scanner',
  'evidence.kept-apart': () => 'Kept apart: the virus scanner found something. Nobody can open it',
  'evidence.waits': () => 'Still waiting after a working day. Those who handle the case were told',
  'evidence.confirmed': (who) => `Let through by ${who}. Until then nobody could look`,
  'evidence.viewed': (who) => `Looked at by ${who}`,
  'evidence.downloaded': (who) => `Original downloaded by ${who}`,
  'evidence.exported': (who) => `Copied out with the case file by ${who}`,
  'evidence.stopped': (who) => `Locked for everyone by ${who}`,
};

function lineOf({ action, who, as }: CustodyEntry, known: Pick<EvidenceWords, 'how'> | null): string {
  if (action === 'evidence.opened') return '';
  if (action !== 'evidence.received') return did[action](as === null ? who : `${who}, ${roleName(as)}`);
  const reporter = known?.how === 'reporter' ? ', who reported it and' : ', who';
  return `Added by ${who}${reporter} answered “no” to the question about nudity`;
}
