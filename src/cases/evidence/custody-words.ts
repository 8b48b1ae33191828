import { inLondon } from '../../kernel/index.js';
import { roleName } from '../case-head.presenter.js';
import { cameByWords } from './came-by.js';
import type { CustodyEntry, EvidenceAction } from './custody.js';
import { copyInWords } from './redaction/redaction-words.js';
import { canBeExplained } from './looks/reasons-said-later.js';
import type { EvidenceWords } from './evidence-words.js';

type Known = Pick<EvidenceWords, 'how' | 'type' | 'copy'> | null;

/** Opening the page of an item shows nothing of it; a reason stands beside the looks that it is for. Both are left to the audit section. */
export function isShown({ action }: CustodyEntry): boolean {
  return action !== 'evidence.opened' && action !== 'evidence.look-explained';
}

/** One entry as a sentence: "Looked at by Isaura Thackwell, headteacher". */
export function custodyLine(entry: CustodyEntry, known: Known): string {
  const { action, who, as } = entry;
  if (action === 'evidence.received') return received(entry, known);
  if (action === 'evidence.damaged') return `Heed checked the stored file: it was ${entry.damage === 'missing' ? 'gone' : 'changed'}`;
  if (action === 'evidence.whole-again') return 'Heed checked the stored file: it is whole again';
  if (isScannersDeed(action)) return scanners[action];
  const by = did[action](as === null ? who : `${who}, ${roleName(as)}`);
  const part = entry.part === null ? '' : ` (${entry.part})`;
  const forWhom = entry.forWhom === null ? '' : `, for ${entry.forWhom}`;
  return `${by}${part}${forWhom}${whyOf(entry)}`;
}

function whyOf({ action, reason, reasonSaidAt }: CustodyEntry): string {
  if (reason === null) return canBeExplained.has(action) ? ': no reason given' : '';
  return reasonSaidAt === null ? `: “${reason}”` : `: “${reason}”, said afterwards at ${inLondon(reasonSaidAt).toFormat('HH:mm')}`;
}

/** What Heed does by itself, whose name says nothing. */
const scanners = {
  'evidence.scanned': 'Given to the virus scanner',
  'evidence.kept-apart': 'Kept apart: the virus scanner found something. Nobody can open it',
  'evidence.alarm-taken-back': 'Scanned again: the virus scanner finds nothing in it now',
  'evidence.capture-read': 'Heed read what the file says about itself',
  'evidence.waits': 'Still waiting after a working day. Those who handle the case were told',
} as const;

function isScannersDeed(action: EvidenceAction): action is keyof typeof scanners {
  return action in scanners;
}

type Deed = Exclude<EvidenceAction, 'evidence.received' | 'evidence.damaged' | 'evidence.whole-again' | keyof typeof scanners>;

const did: Readonly<Record<Deed, (who: string) => string>> = {
  'evidence.sheet-kept': (who) => `Sheet filled in by ${who}`,
  'evidence.place-seen': (who) => `Place stored in the file looked at by ${who}`,
  'evidence.scan-asked': (who) => `Given to the virus scanner again at the wish of ${who}`,
  'evidence.confirmed': (who) => `Let through by ${who}. Until then nobody could look`,
  'evidence.copied': (who) => `Copied with parts hidden by ${who}`,
  'evidence.opened': (who) => `Page opened by ${who}`,
  'evidence.look-explained': (who) => `Reason of ${who}`,
  'evidence.played': (who) => `Played by ${who}`,
  'evidence.viewed': (who) => `Looked at by ${who}`,
  'evidence.printed': (who) => `Made ready to print by ${who}`,
  'evidence.downloaded': (who) => `Original downloaded by ${who}`,
  'evidence.exported': (who) => `Copied out with the case file by ${who}`,
  'evidence.stopped': (who) => `Locked for everyone by ${who}`,
};

function received({ who, as, way, outOf }: CustodyEntry, known: Known): string {
  const by = as === null ? who : `${who}, ${roleName(as)}`;
  if (known?.copy !== undefined) return `Made by ${by}: ${copyInWords(known.copy)}`;
  if (outOf !== null) return `Taken out of item ${outOf.number} (attachment ${outOf.attachment}) by ${by}`;
  const reporter = known?.how === 'reporter' ? ', who reported it and' : ', who';
  const added = `Added by ${by}${reporter} answered “no” to the question about nudity`;
  return way === null ? added : `${added}. It was ${cameByWords(way, known?.type ?? null)}`;
}
