import { canBeShown } from '../../evidence/index.js';
import { longMoment, paths } from '../../kernel/index.js';
import { facts } from '../../platform/views/heed.js';
import type { CaseItem } from './case-items.js';
import { kindAndSize, whoAdded } from './evidence-list.presenter.js';
import type { EvidenceWords } from './evidence-words.js';
import type { Excerpt } from './item-look.js';
import { scanInWords } from './scanning/scan.presenter.js';

/** Whether a viewing copy, or the words of a text, can stand on a page. */
export function canBeSeen({ state, damage, words }: CaseItem): boolean {
  return state === 'open' && damage === null && words !== null && canBeShown(words.type);
}

export function pictureOf(item: CaseItem) {
  const { words } = item;
  if (!canBeSeen(item) || words === null || words.type === 'text') return null;
  const about = words.description === '' ? '' : ` ${words.description}.`;
  return {
    href: paths.evidence.copy(item.id),
    alt: `Viewing copy of item ${item.number}.${about} If no picture stands here, it can’t be shown: download the original.`,
  };
}

const excerptLength = 8_000;

export function excerptOf(excerpt: Excerpt) {
  if (excerpt === null) return null;
  const isCut = excerpt.isCut || excerpt.text.length > excerptLength;
  const start = excerpt.text.slice(0, excerptLength);
  return {
    text: start.isWellFormed() ? start : start.slice(0, -1),
    caption: isCut ? 'The start of the text. Download the original for the rest.' : 'The text as it came.',
  };
}

export function aboutOf(known: EvidenceWords, item: CaseItem) {
  return facts(
    [
      { name: 'File', value: known.name },
      { name: 'Kind', value: kindAndSize(known) },
      { name: 'What it is', value: known.description === '' ? null : known.description },
      { name: 'Added by', value: whoAdded(known) },
      { name: 'Added', value: longMoment(new Date(item.receivedAt)) },
      { name: 'Virus scan', value: scanInWords(item) },
    ],
    'narrow',
  );
}

/** In fours, so that two people can compare it aloud. */
export function fingerprintOf({ words }: CaseItem): string {
  return words === null ? '' : (words.sha256.match(/.{4}/g) ?? []).join(' ');
}
