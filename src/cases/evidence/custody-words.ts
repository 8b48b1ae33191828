import { roleName } from '../case-head.presenter.js';
import { cameByWords } from './came-by.js';
import type { CustodyEntry, EvidenceAction } from './custody.js';
import type { EvidenceWords } from './evidence-words.js';

type Known = Pick<EvidenceWords, 'how' | 'type'> | null;

/** Opening the page of an item shows nothing of it, and is left to the audit section. */
export function isShown({ action }: CustodyEntry): boolean {
  return action !== 'evidence.opened';
}

/** One entry as a sentence: "Looked at by Isaura Thackwell, headteacher". */
export function custodyLine(entry: CustodyEntry, known: Known): string {
  const { action, who, as, reason } = entry;
  if (action === 'evidence.received') return received(entry, known);
  if (action === 'evidence.damaged') return `Heed checked the stored file: it was ${entry.damage === 'missing' ? 'gone' : 'changed'}`;
  if (action === 'evidence.whole-again') return 'Heed checked the stored file: it is whole again';
  if (isScannersDeed(action)) return scanners[action];
  const by = did[action](as === null ? who : `${who}, ${roleName(as)}`);
  const part = entry.part === null ? '' : ` (${entry.part})`;
  const forWhom = entry.forWhom === null ? '' : `, for ${entry.forWhom}`;
  const why = reason !== null ? `: “${reason}”` : needsReason.has(action) ? ': no reason given' : '';
  return `${by}${part}${forWhom}${why}`;
}

/** What Heed does by itself, whose name says nothing. */
const scanners = {
  'evidence.scanned': 'Given to the virus scanner',
  'evidence.kept-apart': 'Kept apart: the virus scanner found something. Nobody can open it',
  'evidence.waits': 'Still waiting after a working day. Those who handle the case were told',
} as const;

function isScannersDeed(action: EvidenceAction): action is keyof typeof scanners {
  return action in scanners;
}

type Deed = Exclude<EvidenceAction, 'evidence.received' | 'evidence.damaged' | 'evidence.whole-again' | keyof typeof scanners>;

const did: Readonly<Record<Deed, (who: string) => string>> = {
  'evidence.confirmed': (who) => `Let through by ${who}. Until then nobody could look`,
  'evidence.opened': (who) => `Page opened by ${who}`,
  'evidence.viewed': (who) => `Looked at by ${who}`,
  'evidence.printed': (who) => `Made ready to print by ${who}`,
  'evidence.downloaded': (who) => `Original downloaded by ${who}`,
  'evidence.exported': (who) => `Copied out with the case file by ${who}`,
  'evidence.stopped': (who) => `Locked for everyone by ${who}`,
};

/** It can also be had by its address alone. */
const needsReason: ReadonlySet<EvidenceAction> = new Set(['evidence.downloaded']);

function received({ who, as, way, outOf }: CustodyEntry, known: Known): string {
  if (outOf !== null)
    return `Taken out of item ${outOf.number} (attachment ${outOf.attachment}) by ${as === null ? who : `${who}, ${roleName(as)}`}`;
  const reporter = known?.how === 'reporter' ? ', who reported it and' : ', who';
  const added = `Added by ${as === null ? who : `${who}, ${roleName(as)}`}${reporter} answered “no” to the question about nudity`;
  return way === null ? added : `${added}. It was ${cameByWords(way, known?.type ?? null)}`;
}
