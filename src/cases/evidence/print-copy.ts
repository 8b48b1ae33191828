import { Injectable } from '@nestjs/common';
import { canBeShown } from '../../evidence/index.js';
import { type Actor, isRefused, type Refused } from '../../kernel/index.js';
import { ItemLook, type Excerpt, type LookedAtItem } from './item-look.js';
import { ReadEvidence, type ReadRefusal } from './read-evidence.js';

/** The page that somebody prints, and why they do. */
export interface Print {
  readonly looked: LookedAtItem;
  readonly excerpt: Excerpt;
  readonly reason: string;
}

/** Makes the viewing copy of an item ready for paper. That it was, by whom and why, is on the log before the page is shown. */
@Injectable()
export class PrintCopy {
  constructor(
    private readonly read: ReadEvidence,
    private readonly look: ItemLook,
  ) {}

  /** @throws NotFound also for what has no viewing copy */
  async run(actor: Actor, evidenceId: string, reason: string): Promise<Print | Refused<ReadRefusal>> {
    const read = await this.read.run(actor, evidenceId, { as: 'print', reason, fits: ({ type }) => canBeShown(type) });
    if (isRefused(read)) return read;
    read.bytes.destroy();
    const looked = await this.look.read(actor, evidenceId, 'case.see-evidence');
    return { looked, excerpt: await this.look.excerpt(actor, looked), reason };
  }
}
