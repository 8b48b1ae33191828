import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '../../audit/index.js';
import { openEvidence } from '../../evidence/index.js';
import { type Actor, isRefused, refused, type Refused } from '../../kernel/index.js';
import { query } from '../../platform/database/sql.js';
import { NotFound } from '../../platform/http/faults.js';
import { BlobStore } from '../../platform/storage/blob-store.js';
import { CaseItems } from './case-items.js';
import { recordOf } from './custody.js';
import type { EvidenceWords } from './evidence-words.js';
import { RunningDownloads } from './running-downloads.js';

export interface OpenedEvidence {
  readonly words: EvidenceWords;
  /** Every byte has proved itself; the stream fails when one did not, and when the item is stopped. */
  readonly bytes: Readable;
}

const looks = {
  view: { action: 'evidence.viewed', title: (number: number) => `Item ${number} looked at` },
  download: { action: 'evidence.downloaded', title: (number: number) => `Original of item ${number} downloaded` },
} as const;

/** The only way to the bytes of an item: recorded and committed before the first one leaves. */
@Injectable()
export class ReadEvidence {
  constructor(
    private readonly work: UnitOfWork,
    private readonly items: CaseItems,
    private readonly store: BlobStore,
    private readonly downloads: RunningDownloads,
    private readonly source: DataSource,
  ) {}

  /**
   * @param fits what it must be; anything else is not found either
   * @returns `kept-back` for an item that has a virus, or was not scanned yet
   * @throws NotFound for an item that is not there, not theirs, not confirmed or stopped: one answer for all
   */
  async run(
    actor: Actor,
    evidenceId: string,
    look: keyof typeof looks,
    fits: (words: EvidenceWords) => boolean = () => true,
  ): Promise<OpenedEvidence | Refused<'kept-back'>> {
    const reference = await this.items.caseFor(actor, evidenceId, 'case.see-evidence');
    const found = await this.work.run(actor, async (tx) => {
      const { file, item } = await this.items.open(tx, reference, evidenceId, 'case.see-evidence');
      if (item.state === 'infected' || item.state === 'unscanned') return refused('kept-back');
      if (item.state !== 'open' || item.words === null || !fits(item.words)) throw new NotFound();
      recordOf(tx, file, item, looks[look].action, looks[look].title(item.number));
      return { item, words: item.words, key: await tx.keys.open(item.keyId) };
    });
    if (isRefused(found)) return found;
    const { item, words, key } = found;
    const bytes = await openEvidence(this.store, item.id, key);
    this.downloads.watch(item.id, bytes);
    if (await this.isStopped(item.id)) {
      bytes.destroy();
      throw new NotFound();
    }
    return { words, bytes };
  }

  /** Asked again when something was made of the bytes meanwhile. */
  async isStopped(evidenceId: string): Promise<boolean> {
    const rows = await query(
      this.source.manager,
      `SELECT e.id FROM evidence_item e WHERE e.id = ? AND e.stopped_at IS NULL AND e.withdrawn_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM evidence_scan s WHERE s.evidence_id = e.id AND s.outcome = 'found')`,
      [evidenceId.toLowerCase()],
    );
    return rows.length === 0;
  }
}
