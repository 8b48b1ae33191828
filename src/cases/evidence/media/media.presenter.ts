import { mediaKindOf } from '../../../evidence/index.js';
import { paths } from '../../../kernel/index.js';
import { type PlainLink, plainLink } from '../../../platform/views/govuk.js';
import type { LookedAtItem } from '../item-look.js';

export interface MediaPart {
  /** A picture that moves; otherwise sound alone. */
  readonly moves: boolean;
  readonly href: string;
  readonly label: string;
  readonly caption: string;
  readonly otherwise: string;
  readonly problem: string;
  readonly words: { readonly text: string; readonly way: PlainLink | null };
}

/** The player of the browser itself. @param grant of this page, for this person */
export function mediaOf({ seen: { item, sheet }, acts, file }: LookedAtItem, grant: string): MediaPart {
  const moves = item.words !== null && mediaKindOf(item.words.type) === 'video';
  const about = item.words === null || item.words.description === '' ? '' : `: ${item.words.description}`;
  const mayWrite = acts.has('case.add-evidence') && file.row.closedAt === null && !sheet.isLocked;
  return {
    moves,
    href: paths.evidence.media(item.id, grant),
    label: `${moves ? 'Video' : 'Sound'} of item ${item.number}${about}`,
    caption: 'The original, which has not been changed. Nothing is fetched before you play it; playing it goes on the log with your name.',
    otherwise:
      'If it doesn’t play, this browser doesn’t know this kind of file. Download the original, and open it on a device that you trust.',
    problem: 'This can’t be played here now. Load the page again. If that doesn’t help, download the original below.',
    words: {
      text: `There are no captions. What is ${moves ? 'said and shown' : 'said'} is written on the sheet, under “Words” and “Around it”.`,
      way: mayWrite
        ? plainLink(`Write down what is ${moves ? 'said and shown' : 'said'}`, paths.evidence.sheet(sheet.pages[0]?.id ?? item.id))
        : null,
    },
  };
}
