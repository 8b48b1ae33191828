import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { KeyWrap, RecordKeys } from '../../audit/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { query } from '../../platform/database/sql.js';
import type { ScanOutcome } from './domain/evidence-state.js';
import type { EvidenceWords } from './evidence-words.js';
import { latestOutcomeOf } from './scanning/scans-of.js';

/** An item as its reporter sees it: that it is there, and never what it shows. Of what is locked, not even its name or fingerprint. */
export type ReportedEvidence = { readonly id: string; readonly receivedAt: Date } & (
  ({ readonly isStopped: false; readonly isKeptApart: boolean } & EvidenceWords) | { readonly isStopped: true }
);

/** What a file is called on the pages of whoever added it. */
export function nameToShow(item: ReportedEvidence): string {
  return item.isStopped ? 'A file that is locked' : item.name;
}

/** What came with a report or draft, in the order in which it came. Inside a unit of work its `Tx` is what is needed. */
export async function evidenceOfReport(
  { manager, keys }: { readonly manager: EntityManager; readonly keys: RecordKeys },
  reportId: string,
): Promise<ReportedEvidence[]> {
  const rows = await query<{
    id: string;
    key_id: string;
    sealed: string;
    received_at: string;
    stopped_at: string | null;
    scan: ScanOutcome | null;
  }>(
    manager,
    `SELECT e.id, e.key_id, e.sealed, e.received_at, e.stopped_at, ${latestOutcomeOf('e')} AS scan FROM evidence_item e
     WHERE e.report_id = ? AND e.withdrawn_at IS NULL ORDER BY e.received_at, e.id`,
    [reportId],
  );
  const opened = await keys.openAll(rows.filter(({ stopped_at }) => stopped_at === null).map(({ key_id }) => key_id));
  return rows.flatMap(({ id, key_id, sealed, received_at, stopped_at, scan }): ReportedEvidence[] => {
    const seen = { id, receivedAt: new Date(received_at) };
    if (stopped_at !== null) return [{ ...seen, isStopped: true }];
    const key = opened.get(key_id);
    return key
      ? [{ ...openWords<EvidenceWords>(key, 'evidence_item', id, sealed), ...seen, isStopped: false, isKeptApart: scan === 'found' }]
      : [];
  });
}

/** What whoever added a file can do where the virus scanner keeps it apart; null of every other file. */
export function keptApartWords(item: ReportedEvidence): string | null {
  return !item.isStopped && item.isKeptApart
    ? 'Our virus scanner found something in this file, so nobody can open it. If you can, add the same as a picture of the screen.'
    : null;
}

/** The same for the pages of a report that is being written, outside of any unit of work. */
@Injectable()
export class EvidenceOfReport {
  constructor(
    private readonly source: DataSource,
    private readonly wrap: KeyWrap,
  ) {}

  list(reportId: string): Promise<ReportedEvidence[]> {
    return evidenceOfReport({ manager: this.source.manager, keys: new RecordKeys(this.source.manager, this.wrap) }, reportId);
  }
}
