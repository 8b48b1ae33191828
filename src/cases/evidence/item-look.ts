import { Injectable } from '@nestjs/common';
import type { Actor } from '../../kernel/index.js';
import { NotFound } from '../../platform/http/faults.js';
import { CaseLook, type LookedAt } from '../case-look.js';
import { type CaseItem, CaseItems } from './case-items.js';
import { custodyOf, type CustodyEntry, recordOf } from './custody.js';
import { lockedSeen, type LockedSeen } from './illegal/locked-look.js';
import { reasonOfToday } from './looks/reason-of-today.js';
import { type BesideItem, ItemSheets } from './sheet/item-sheets.js';
import { StoredEvidence } from './stored-evidence.js';
import { type ItemKin, kinOf } from './viewing/item-kin.js';

/** The page of one item, and where it stands among the others. */
export interface ItemSeen extends BesideItem {
  readonly item: CaseItem;
  readonly position: number;
  readonly count: number;
  readonly nextId: string | null;
  readonly custody: readonly CustodyEntry[];
  /** Once it is locked: what is done about it. */
  readonly locked: LockedSeen | null;
  /** What it is a copy of, with parts hidden. */
  readonly original: CaseItem | null;
  /** With parts hidden, made of it. */
  readonly copies: readonly CaseItem[];
  /** Why this person said today that they look. */
  readonly reason: string | null;
  /** The item whose attachment it was, and its own attachments that became items. */
  readonly kin: ItemKin;
}

export type LookedAtItem = LookedAt<ItemSeen>;

/** The start of a text item, or that it cannot be shown. */
export type Excerpt = { readonly text: string; readonly isCut: boolean } | null;

/** Looks at the page of an item: what is known of it, whether it is whole, and who had it. */
@Injectable()
export class ItemLook {
  constructor(
    private readonly look: CaseLook,
    private readonly items: CaseItems,
    private readonly stored: StoredEvidence,
    private readonly sheets: ItemSheets,
  ) {}

  /** @throws NotFound */
  async read(
    actor: Actor,
    evidenceId: string,
    act: 'case.see-evidence' | 'case.confirm-gate' | 'case.stop-evidence',
  ): Promise<LookedAtItem> {
    const reference = await this.items.caseFor(actor, evidenceId, act);
    // Only for somebody who may see it: whether there is anything to check is nobody else's to time.
    if (reference !== '') {
      await this.stored.check(evidenceId.toLowerCase());
      await this.sheets.ready(evidenceId.toLowerCase());
    }
    return this.look.read(actor, reference, act, 'evidence', async (tx, file) => {
      const all = await this.items.of(tx, file.row.id);
      const at = all.findIndex(({ id }) => id === evidenceId.toLowerCase());
      const item = all[at];
      if (!item) throw new NotFound();
      if (item.state !== 'stopped') recordOf(tx, file, item, 'evidence.opened', { title: `Page of item ${item.number} opened` });
      const custody = (await custodyOf(tx, file, [item])).get(item.id) ?? [];
      const locked = item.state === 'stopped' ? await lockedSeen(tx, file, item.id, all) : null;
      const reason = await reasonOfToday(tx, file);
      const original = all.find(({ id }) => id === item.copyOf) ?? null;
      const copies = all.filter(({ copyOf }) => copyOf === item.id);
      const beside = await this.sheets.of(tx, file.row.id, item);
      return {
        item,
        position: at + 1,
        count: all.length,
        nextId: all[at + 1]?.id ?? null,
        custody,
        locked,
        original,
        copies,
        reason,
        kin: kinOf(item, all),
        ...beside,
      };
    });
  }
}
