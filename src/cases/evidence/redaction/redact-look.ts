import { Injectable } from '@nestjs/common';
import { hasPages } from '../../../evidence/index.js';
import type { Actor } from '../../../kernel/index.js';
import { NotFound } from '../../../platform/http/faults.js';
import { ItemLook, type LookedAtItem } from '../item-look.js';

/** Opens an item in order to make a copy of it; what cannot be copied so is not there. */
@Injectable()
export class RedactLook {
  constructor(private readonly look: ItemLook) {}

  /** @throws NotFound */
  async read(actor: Actor, evidenceId: string): Promise<LookedAtItem> {
    const looked = await this.look.read(actor, evidenceId, 'case.see-evidence');
    const { state, damage, words } = looked.seen.item;
    if (state !== 'open' || damage !== null || words === null || !hasPages(words.type)) throw new NotFound();
    return looked;
  }
}
