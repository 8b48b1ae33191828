import { hasPages } from '../../../evidence/index.js';
import { paths } from '../../../kernel/index.js';
import { plainLink } from '../../../platform/views/govuk.js';
import type { CaseItem } from '../case-items.js';
import type { LookedAtItem } from '../item-look.js';
import { copyInWords, whyInWords } from './redaction-words.js';

/** What ties an item to its copies, or a copy to its original; and the way to make one more. */
export function copiesOf({ seen: { item, original, copies } }: LookedAtItem) {
  return {
    make: canBeCopied(item) ? plainLink('Make a copy with parts hidden', paths.evidence.redact(item.id)) : null,
    copies: copies.map(({ id, number, words }) => ({
      link: plainLink(`Item ${number}`, paths.evidence.show(id)),
      text: words?.copy === undefined ? 'locked' : `${words.copy.parts.length} hidden. ${whyInWords(words.copy)}`,
    })),
    original:
      original === null || item.words?.copy === undefined
        ? null
        : {
            said: `This is ${copyInWords(item.words.copy)}. ${whyInWords(item.words.copy)}.`,
            link: plainLink(`Item ${original.number}, the original`, paths.evidence.show(original.id)),
          },
  };
}

function canBeCopied({ state, damage, words }: CaseItem): boolean {
  return state === 'open' && damage === null && words !== null && hasPages(words.type);
}
