import { Injectable } from '@nestjs/common';
import { canBeShown } from '../../evidence/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import { ItemLook, type LookedAtItem } from './item-look.js';
import { canBeSeen } from './item-parts.presenter.js';
import { ReadEvidence } from './read-evidence.js';
import type { TakeOriginalForm } from './take-original.form.js';
import { ItemViewer, type Viewed } from './viewing/item-viewer.js';
import type { PageRefusal } from './viewing/show-page.js';
import { hasViewer } from './viewing/viewer.presenter.js';

/** The page that somebody prints, and why they do. */
export interface Print {
  readonly looked: LookedAtItem;
  /** Of a document, an e-mail, a text or a chat; null of a picture, which the page fetches. */
  readonly viewed: Viewed;
  readonly reason: string;
}

/** Makes what is shown of an item ready for paper. That it was, by whom, which part and why, is on the log before the page is shown. */
@Injectable()
export class PrintCopy {
  constructor(
    private readonly read: ReadEvidence,
    private readonly look: ItemLook,
    private readonly viewer: ItemViewer,
  ) {}

  /** @throws NotFound also for what is not shown at all */
  async run(
    actor: Actor,
    evidenceId: string,
    { reason, page, shown }: Omit<TakeOriginalForm, 'as'>,
  ): Promise<Print | Refused<PageRefusal>> {
    const looked = await this.look.read(actor, evidenceId, 'case.see-evidence');
    const { item } = looked.seen;
    const look = { as: 'print', reason, ...(page === '' ? {} : { part: `page ${page}` }) } as const;
    const viewed = await this.viewer.of(actor, looked, { page, as: shown }, look);
    if (viewed !== null && viewed.kind !== 'media') return isRefused(viewed.made) ? viewed.made : { looked, viewed, reason };
    const read = await this.read.run(actor, item.id, { as: 'print', reason, fits: ({ type }) => canBeShown(type) || hasViewer(type) });
    if (isRefused(read)) return read;
    read.bytes.destroy();
    return { looked, viewed: null, reason };
  }
}

/** Whatever is shown on the page of an item. */
export function canBePrinted({ seen: { item } }: LookedAtItem): boolean {
  const { state, damage, words } = item;
  return canBeSeen(item) || (state === 'open' && damage === null && words !== null && hasViewer(words.type));
}
