import { Injectable } from '@nestjs/common';
import { CaseReader, type ReaderOf, readersOf, type Seat } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { type OpenAction, readerRows } from './reader-rows.js';

interface SeatRow extends Seat {
  account_id: string;
  person_id: string;
}

interface FileRow {
  received_at: string;
  closed_at: string | null;
  /** Since when another case goes on for it: nothing waits in it, nor is left to do. */
  merged_at: string | null;
  due_at: string | null;
}

/**
 * Keeps `case_reader` true. Called in the same unit of work as whatever changed a seat, a conflict, a restriction, an action or the stage.
 */
@Injectable()
export class RecomputeReaders {
  constructor(private readonly hash: KeyedHash) {}

  /** @param restrictedTo the accounts named one by one while the case is restricted */
  async run(tx: Tx, caseId: string, restrictedTo: readonly string[] | null): Promise<void> {
    const seats = await tx.query<SeatRow>(
      `SELECT s.account_id, s.role, s.level, a.person_id FROM case_seat s JOIN account a ON a.id = s.account_id
       WHERE s.case_id = ? AND s.until_at IS NULL AND a.ended_at IS NULL ORDER BY s.from_at, s.id`,
      [caseId],
    );
    const conflicts = await tx.query<{ person_hash: string }>(
      'SELECT person_hash FROM case_conflict WHERE case_id = ? AND lifted_at IS NULL',
      [caseId],
    );
    const conflicted = new Set(conflicts.map(({ person_hash }) => person_hash));
    const excluded = seats.filter(({ person_id }) => conflicted.has(this.hash.of('person', person_id))).map(({ account_id }) => account_id);
    const readers = readersOf({
      seats: seats.map(({ account_id, role, level }) => ({ accountId: account_id, role, level })),
      excluded: new Set(excluded),
      restrictedTo: restrictedTo === null ? null : new Set(restrictedTo),
    });
    await this.replace(tx, caseId, readers);
  }

  private async replace(tx: Tx, caseId: string, readers: readonly ReaderOf[]): Promise<void> {
    const [file] = await tx.query<FileRow>('SELECT received_at, closed_at, merged_at, due_at FROM case_file WHERE id = ?', [caseId]);
    if (!file) throw new Error('A case without its row');
    const actions = await tx.query<ActionRow>(
      'SELECT step, owners, owner_account_id, due_at FROM case_action WHERE case_id = ? AND done_at IS NULL AND cancelled_at IS NULL',
      [caseId],
    );
    await tx.query('DELETE FROM case_reader WHERE case_id = ?', [caseId]);
    if (readers.length === 0) return;
    const { received_at: receivedAt, closed_at, merged_at, due_at: dueAt } = file;
    const open = merged_at === null ? actions.map(openAction) : [];
    await tx.insert(CaseReader, readerRows({ id: caseId, receivedAt, closedAt: closed_at ?? merged_at, dueAt }, readers, open));
  }
}

type ActionRow = Record<'step' | 'owner_account_id' | 'due_at', string | null> & { owners: string };

function openAction({ step, owners, owner_account_id, due_at }: ActionRow): OpenAction {
  return { step, owners, ownerAccountId: owner_account_id, dueAt: due_at, doneAt: null, cancelledAt: null };
}
