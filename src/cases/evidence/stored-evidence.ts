import { Injectable } from '@nestjs/common';
import { checkOriginal, checkSealed, type EvidenceDamage } from '../../evidence/index.js';
import type { Sha256 } from '../../kernel/index.js';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { BlobStore } from '../../platform/storage/blob-store.js';
import { RecordDamage } from './record-damage.js';

const hour = 3_600_000;
/** How long a finding counts before the bytes are looked at again; what is damaged may be brought back any time. */
const goodFor = { whole: 24 * hour, damaged: hour };

/** Holds the stored bytes of items against what came in, and sees to what follows from it. */
@Injectable()
export class StoredEvidence {
  constructor(
    private readonly store: BlobStore,
    private readonly books: Bookkeeping,
    private readonly damage: RecordDamage,
  ) {}

  /** As sealed, which needs no key. @returns null for what is no item, or was taken back or purged */
  async check(evidenceId: string): Promise<'whole' | EvidenceDamage | null> {
    const [item] = await this.books.read<{ stored_sha256: string }>(
      'SELECT stored_sha256 FROM evidence_item WHERE id = ? AND withdrawn_at IS NULL AND purged_at IS NULL',
      [evidenceId],
    );
    if (!item) return null;
    return this.settle(evidenceId, await checkSealed(this.store, { id: evidenceId, sealedSha256: item.stored_sha256 }));
  }

  /** Opened, down to the last byte: before any byte of it is given to anybody. */
  async checkOriginal(item: { readonly id: string; readonly key: Buffer; readonly sha256: Sha256 }): Promise<'whole' | EvidenceDamage> {
    return this.settle(item.id, await checkOriginal(this.store, item));
  }

  private async settle(evidenceId: string, found: 'whole' | EvidenceDamage): Promise<'whole' | EvidenceDamage> {
    const damage = found === 'whole' ? null : found;
    if (await this.isNew(evidenceId, damage)) await this.damage.run(evidenceId, damage);
    const now = this.books.now();
    const due = new Date(now.getTime() + (found === 'whole' ? goodFor.whole : goodFor.damaged));
    await this.books.write('UPDATE evidence_check SET checked_at = ?, due_at = ?, claimed_until = NULL WHERE evidence_id = ?', [
      now.toISOString(),
      due.toISOString(),
      evidenceId,
    ]);
    return found;
  }

  /** Most checks find what is known already: those need no turn among the writers. */
  private async isNew(evidenceId: string, damage: EvidenceDamage | null): Promise<boolean> {
    const [item] = await this.books.read<{ damage: EvidenceDamage | null }>('SELECT damage FROM evidence_item WHERE id = ?', [evidenceId]);
    return item !== undefined && item.damage !== damage;
  }
}
