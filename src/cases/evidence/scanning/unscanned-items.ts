import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { KeyWrap, RecordKeys } from '../../../audit/index.js';
import { openEvidence } from '../../../evidence/index.js';
import { query } from '../../../platform/database/sql.js';
import { BlobStore } from '../../../platform/storage/blob-store.js';
import { latestOutcomeOf } from './scans-of.js';

/** Neither taken back nor locked (nothing reads what is locked), and without a scan that decided. */
const unscanned = `e.withdrawn_at IS NULL AND e.stopped_at IS NULL
  AND NOT EXISTS (SELECT 1 FROM evidence_scan s WHERE s.evidence_id = e.id AND s.outcome IN ('clean', 'found'))`;

/** What the virus scanner still has to look at. */
@Injectable()
export class UnscannedItems {
  constructor(
    private readonly source: DataSource,
    private readonly wrap: KeyWrap,
    private readonly store: BlobStore,
  ) {}

  async isOne(evidenceId: string): Promise<boolean> {
    return (await query(this.source.manager, `SELECT e.id FROM evidence_item e WHERE e.id = ? AND ${unscanned}`, [evidenceId])).length > 0;
  }

  /** A virus was found in it, and nothing said since took that back. */
  async isKeptApart(evidenceId: string): Promise<boolean> {
    const rows = await query(
      this.source.manager,
      `SELECT e.id FROM evidence_item e WHERE e.id = ? AND e.withdrawn_at IS NULL AND e.stopped_at IS NULL AND ${latestOutcomeOf('e')} = 'found'`,
      [evidenceId],
    );
    return rows.length > 0;
  }

  /** Those for which no job waits: they came in while no scanner was set. */
  async without(job: string, atMost: number): Promise<string[]> {
    const rows = await query<{ id: string }>(
      this.source.manager,
      `SELECT e.id FROM evidence_item e WHERE ${unscanned}
       AND NOT EXISTS (SELECT 1 FROM due_job j WHERE j.subject = e.id AND j.kind = ? AND j.done_at IS NULL) ORDER BY e.id LIMIT ${atMost}`,
      [job],
    );
    return rows.map(({ id }) => id);
  }

  /** The original, as it flows from the store. */
  async bytesOf(evidenceId: string): Promise<Readable> {
    // The key of an item bears its id.
    const key = await new RecordKeys(this.source.manager, this.wrap).open(evidenceId);
    return openEvidence(this.store, evidenceId, key);
  }
}
