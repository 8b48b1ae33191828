import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Bookkeeping } from '../../platform/database/bookkeeping.js';
import { Rounds } from '../../platform/jobs/rounds.js';
import { Logs } from '../../platform/logging/logs.js';
import { StoredEvidence } from './stored-evidence.js';

const minute = 60_000;
const roundEvery = 10 * minute;
/** One node looks at an item at a time; when it dies, another takes over after this. */
const claimedFor = 30 * minute;
const untilSent = 60 * minute;
/** What one round may read, so that nobody waits for it. Whatever is left is due in the next. */
const mostInARound = { bytes: 128 * 1024 * 1024, items: 200 };

interface Due {
  id: string;
  /** Null when the row is gone. */
  stored_bytes: number | null;
  withdrawn_at: string | null;
  in_cases: number | string;
}

/**
 * Takes the fingerprint of every stored item again, about once a day, those first that waited longest. Where it stopped it goes on,
 * also on another node: what is due stands in rows.
 */
@Injectable()
export class CheckEvidence implements OnApplicationBootstrap, OnModuleDestroy {
  private stops = false;

  constructor(
    private readonly books: Bookkeeping,
    private readonly stored: StoredEvidence,
    private readonly rounds: Rounds,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(roundEvery, 'evidence check', () => this.run())();
  }

  /** The file in hand is read to its end; the rest waits for the next start. */
  onModuleDestroy(): void {
    this.stops = true;
  }

  async run(): Promise<void> {
    let [bytes, items] = [0, 0];
    while (!this.stops && bytes < mostInARound.bytes && items < mostInARound.items) {
      const due = await this.claim();
      if (due === null) return;
      bytes += due.stored_bytes ?? 0;
      items += 1;
      await this.check(due);
    }
  }

  private async check({ id, withdrawn_at, stored_bytes, in_cases }: Due): Promise<void> {
    if (stored_bytes === null || withdrawn_at !== null)
      return void (await this.books.write('DELETE FROM evidence_check WHERE evidence_id = ?', [id]));
    // A file of a draft is its writer's: nobody could be told, and nobody reads it yet.
    if (Number(in_cases) === 0) return this.postpone(id);
    try {
      await this.stored.check(id);
    } catch (fault) {
      // Nothing was found out about the file: it stays claimed for a while, and is tried again then.
      this.logs.error('evidence could not be checked', { id, fault });
    }
  }

  private async claim(): Promise<Due | null> {
    const now = this.books.now();
    const at = now.toISOString();
    const [claimed] = await this.books.write<{ evidence_id: string }>(
      `UPDATE evidence_check SET claimed_until = ? WHERE evidence_id IN (
         SELECT evidence_id FROM evidence_check WHERE due_at <= ? AND (claimed_until IS NULL OR claimed_until < ?) ORDER BY due_at LIMIT 1
       ) AND (claimed_until IS NULL OR claimed_until < ?) RETURNING evidence_id`,
      [later(now, claimedFor), at, at, at],
    );
    if (!claimed) return null;
    const [item] = await this.books.read<Due>(
      `SELECT e.id, e.stored_bytes, e.withdrawn_at, (SELECT COUNT(*) FROM case_evidence c WHERE c.evidence_id = e.id) AS in_cases
       FROM evidence_item e WHERE e.id = ?`,
      [claimed.evidence_id],
    );
    return item ?? { id: claimed.evidence_id, stored_bytes: null, withdrawn_at: null, in_cases: 0 };
  }

  private async postpone(id: string): Promise<void> {
    await this.books.write('UPDATE evidence_check SET due_at = ?, claimed_until = NULL WHERE evidence_id = ?', [
      later(this.books.now(), untilSent),
      id,
    ]);
  }
}

function later(moment: Date, milliseconds: number): string {
  return new Date(moment.getTime() + milliseconds).toISOString();
}
