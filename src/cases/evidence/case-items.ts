import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type CaseAct, type CaseLevel, mayDo } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import type { EvidenceDamage } from '../../evidence/index.js';
import { type Actor, isId, parseReference } from '../../kernel/index.js';
import { openWords } from '../../platform/crypto/sealed-words.js';
import { placeholders, query } from '../../platform/database/sql.js';
import { NotFound } from '../../platform/http/faults.js';
import { Scanner } from '../../platform/scanning/scanner.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { type EvidenceState, type ScanOutcome, stateOf } from './domain/evidence-state.js';
import type { EvidenceWords } from './evidence-words.js';
import { latestOutcomeOf, scansOf, type ScanWords, type StoredScan } from './scanning/scans-of.js';

/** An item as it stands in one case. */
export interface CaseItem {
  readonly id: string;
  readonly number: number;
  readonly reportId: string | null;
  /** The item that it is a copy of, with parts hidden. */
  readonly copyOf: string | null;
  readonly keyId: string;
  readonly receivedAt: string;
  readonly confirmedAt: string | null;
  readonly stoppedAt: string | null;
  /** Destroyed for good; it was stopped before. */
  readonly purgedAt: string | null;
  /** What is wrong with its stored bytes, as last found. */
  readonly damage: EvidenceDamage | null;
  readonly damagedAt: string | null;
  /** When they were last looked at. */
  readonly checkedAt: string | null;
  readonly version: number;
  readonly state: EvidenceState;
  /** The latest; null where there was none, and once it is stopped. */
  readonly scan: ItemScan | null;
  readonly scannerIsSet: boolean;
  /** Null once it is stopped: nothing of it is opened any more. */
  readonly words: EvidenceWords | null;
}

export interface ItemScan extends ScanWords {
  readonly outcome: ScanOutcome;
  readonly at: string;
}

interface Standing {
  id: string;
  reference: string;
  merged_at: string | null;
  level: CaseLevel;
  via: string;
}

interface ItemRow {
  id: string;
  number: number;
  report_id: string | null;
  copy_of: string | null;
  key_id: string;
  sealed: string;
  received_at: string;
  confirmed_at: string | null;
  stopped_at: string | null;
  purged_at: string | null;
  damage: EvidenceDamage | null;
  damaged_at: string | null;
  checked_at: string | null;
  version: number;
}

/** Finds items through the cases that somebody may read, and in no other way. */
@Injectable()
export class CaseItems {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CasesRepository,
    private readonly scanner: Scanner,
  ) {}

  /** The reference of a case in which this person may do this with the item; empty when there is none. */
  async caseFor(actor: Actor, evidenceId: string, act: CaseAct): Promise<string> {
    if (!isId(evidenceId)) return '';
    const rows = await query<Standing>(
      this.source.manager,
      `SELECT f.id, f.reference, f.merged_at, r.level, r.via FROM case_evidence c
       JOIN case_reader r ON r.case_id = c.case_id AND r.account_id = ? JOIN case_file f ON f.id = c.case_id
       WHERE c.evidence_id = ? ORDER BY f.received_at, f.id`,
      [actor.accountId, evidenceId.toLowerCase()],
    );
    const possible = rows.filter(({ level, via, merged_at }) => mayDo(actor, act, { level, via, stopped: merged_at !== null }));
    const last = possible.length > 1 ? await this.lastLookedAt(actor, possible) : null;
    return (possible.find(({ id }) => id === last) ?? possible[0])?.reference ?? '';
  }

  /** An item may belong to several cases: it is looked at as part of the one in which this person was last. */
  private async lastLookedAt(actor: Actor, cases: readonly Standing[]): Promise<string | null> {
    const [entry] = await query<{ subject: string }>(
      this.source.manager,
      `SELECT subject FROM audit_entry WHERE subject IN (${placeholders(cases.length)}) AND actor = ? AND action = 'case.viewed'
       ORDER BY seq DESC LIMIT 1`,
      [...cases.map(({ id }) => id), actor.accountId],
    );
    return entry?.subject ?? null;
  }

  /** Outside of any unit of work: locked, kept apart for a virus, or taken back. */
  async isStopped(evidenceId: string): Promise<boolean> {
    const rows = await query(
      this.source.manager,
      `SELECT e.id FROM evidence_item e WHERE e.id = ? AND e.stopped_at IS NULL AND e.withdrawn_at IS NULL
       AND COALESCE(${latestOutcomeOf('e')}, '') <> 'found'`,
      [evidenceId.toLowerCase()],
    );
    return rows.length === 0;
  }

  /** Every item of a case, in its order. */
  async of(tx: Tx, caseId: string): Promise<CaseItem[]> {
    const rows = await tx.query<ItemRow>(
      `SELECT e.id, c.number, e.report_id, e.copy_of, e.key_id, e.sealed, e.received_at, e.confirmed_at, e.stopped_at, e.purged_at, e.damage, e.damaged_at,
         k.checked_at, e.version
       FROM case_evidence c JOIN evidence_item e ON e.id = c.evidence_id LEFT JOIN evidence_check k ON k.evidence_id = e.id
       WHERE c.case_id = ? AND e.withdrawn_at IS NULL ORDER BY c.number`,
      [caseId],
    );
    const keys = await tx.keys.openAll(rows.filter(({ stopped_at }) => stopped_at === null).map(({ key_id }) => key_id));
    const scans = await scansOf(
      tx,
      rows.map(({ id }) => id),
    );
    return rows.map((row) => itemOf(row, keys.get(row.key_id) ?? null, scans.get(row.id) ?? null, this.scanner.isSet));
  }

  /** One item of an open case. @throws NotFound */
  async one(tx: Tx, caseId: string, evidenceId: string): Promise<CaseItem> {
    const item = (await this.of(tx, caseId)).find(({ id }) => id === evidenceId.toLowerCase());
    if (!item) throw new NotFound();
    return item;
  }

  /** The case and the item, for a change or for its bytes. @param reference from {@link caseFor}. @throws NotFound */
  async open(tx: Tx, reference: string, evidenceId: string, act: CaseAct): Promise<{ file: OpenCase; item: CaseItem }> {
    const file = await this.cases.open(tx, parseReference(reference), act);
    return { file, item: await this.one(tx, file.row.id, evidenceId) };
  }
}

function itemOf(row: ItemRow, key: Buffer | null, scan: StoredScan | null, scannerIsSet: boolean): CaseItem {
  const { id, number, report_id, copy_of, key_id, sealed, received_at, confirmed_at, stopped_at, damage, damaged_at, checked_at, version } =
    row;
  const state = stateOf({ confirmedAt: confirmed_at, stoppedAt: stopped_at, scan: scan?.outcome ?? null, scannerIsSet });
  const mayOpen = state === 'stopped' ? null : key;
  const words = mayOpen === null ? null : openWords<EvidenceWords>(mayOpen, 'evidence_item', id, sealed);
  return {
    id,
    number,
    reportId: report_id,
    copyOf: copy_of,
    keyId: key_id,
    receivedAt: received_at,
    confirmedAt: confirmed_at,
    stoppedAt: stopped_at,
    purgedAt: row.purged_at,
    damage,
    damagedAt: damaged_at,
    checkedAt: checked_at,
    version,
    state,
    scan: mayOpen === null || scan === null ? null : itemScan(scan, mayOpen),
    scannerIsSet,
    words,
  };
}

function itemScan({ id, outcome, scannedAt, sealed }: StoredScan, key: Buffer): ItemScan {
  return { ...openWords<ScanWords>(key, 'evidence_scan', id, sealed), outcome, at: scannedAt };
}
