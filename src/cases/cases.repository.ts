import { Injectable } from '@nestjs/common';
import { type CaseAct, type CaseLevel, mayDo } from '../access/index.js';
import type { Tx } from '../audit/index.js';
import { isRefused, type Reference, type Refused } from '../kernel/index.js';
import { openWords, sealWords } from '../platform/crypto/sealed-words.js';
import { isPostgres, shapeOf } from '../platform/database/sql.js';
import { NotFound } from '../platform/http/faults.js';
import { nextDueOf } from './actions/pathway-rows.js';
import { CaseFile } from './case-file.entity.js';
import type { CaseKnows } from './case-knows.js';
import { RecomputeReaders } from './readers/recompute-readers.js';

/** A case inside a unit of work, its key open. */
export interface OpenCase {
  row: CaseFile;
  readonly key: Buffer;
  knows: CaseKnows;
  /** What its actor is to it. */
  readonly level: CaseLevel;
  readonly via: string;
  /** Another case goes on for it: it is read, and nothing is done in it. */
  readonly stopped: boolean;
}

/** Finds and saves cases inside a unit of work, only what its actor may touch. */
@Injectable()
export class CasesRepository {
  constructor(private readonly readers: RecomputeReaders) {}

  /** @throws NotFound for a case that does not exist, that the actor may not see, or with which they may not do this: one answer for all */
  async open(tx: Tx, reference: Reference | null, act: CaseAct): Promise<OpenCase> {
    const rows =
      reference === null
        ? []
        : await tx.query<Record<string, string | number | null> & { reader_level: CaseLevel; reader_via: string }>(
            `SELECT f.*, r.level AS reader_level, r.via AS reader_via FROM case_file f
             JOIN case_reader r ON r.case_id = f.id AND r.account_id = ? WHERE f.reference = ?`,
            [tx.actor.accountId, reference],
          );
    const row = rows[0];
    const standing = row && { level: row.reader_level, via: row.reader_via, stopped: row.merged_at !== null };
    if (!row || !standing || !mayDo(tx.actor, act, standing)) throw new NotFound();
    return this.opened(tx, row, row.reader_level, row.reader_via);
  }

  /**
   * The same for a form that can be sent only once: whoever comes second waits, and reads what the first one left. Without it two readings on
   * PostgreSQL stand beside each other, and both changes are taken.
   */
  async openToChange(tx: Tx, reference: Reference | null, act: CaseAct): Promise<OpenCase> {
    if (isPostgres(tx.manager)) await tx.query('SELECT id FROM case_file WHERE reference = ? FOR UPDATE', [reference ?? '']);
    return this.open(tx, reference, act);
  }

  /** For what happens by the clock or follows from an appointment: no person looks. */
  async openWithoutAccessCheck(tx: Tx, caseId: string): Promise<OpenCase> {
    const [row] = await tx.query('SELECT * FROM case_file WHERE id = ?', [caseId]);
    if (!row) throw new Error(`There is no case ${caseId}`);
    return this.opened(tx, row, 'manager', 'system');
  }

  /**
   * Saves what changed about the case itself.
   * @param version the one that the form was opened at, where a form changes the case as a whole
   */
  async save(
    tx: Tx,
    file: OpenCase,
    changes: Partial<CaseFile> & { knows?: CaseKnows },
    version?: number,
  ): Promise<Refused<'stale'> | null> {
    const { knows = file.knows, ...columns } = changes;
    const sealed = changes.knows ? { sealed: sealWords(file.key, 'case_file', file.row.id, knows) } : {};
    const saved = await tx.update(CaseFile, file.row.id, { ...columns, ...sealed }, version);
    if (isRefused(saved)) return saved;
    file.row = saved;
    file.knows = knows;
    return null;
  }

  /** After steps, stage, seats or restriction changed: what is due next, and who reads it. */
  async refresh(tx: Tx, file: OpenCase): Promise<void> {
    const actions = await tx.query<{ step: string | null; due_at: string | null; done_at: string | null; cancelled_at: string | null }>(
      'SELECT step, due_at, done_at, cancelled_at FROM case_action WHERE case_id = ? AND done_at IS NULL AND cancelled_at IS NULL',
      [file.row.id],
    );
    const dueAt = nextDueOf(
      actions.map(({ step, due_at, done_at, cancelled_at }) => ({ step, dueAt: due_at, doneAt: done_at, cancelledAt: cancelled_at })),
    );
    if (dueAt !== file.row.dueAt) await this.save(tx, file, { dueAt });
    await this.readers.run(tx, file.row.id, file.knows.restrictedTo);
  }

  private async opened(tx: Tx, found: Record<string, string | number | null>, level: CaseLevel, via: string): Promise<OpenCase> {
    const { columns } = shapeOf(tx.manager, CaseFile);
    const row = Object.fromEntries(columns.map(({ property, column }) => [property, found[column]])) as unknown as CaseFile;
    const key = await tx.keys.open(row.keyId);
    return { row, key, knows: openWords<CaseKnows>(key, 'case_file', row.id, row.sealed), level, via, stopped: row.mergedAt !== null };
  }
}
