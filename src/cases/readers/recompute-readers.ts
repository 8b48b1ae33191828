import { Injectable } from '@nestjs/common';
import { CaseReader, readersOf, type Seat } from '../../access/index.js';
import type { Tx } from '../../audit/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { nextDueOf } from '../actions/pathway-rows.js';
import { sortKeyOf } from '../list/domain/sort-key.js';

interface SeatRow extends Seat {
  account_id: string;
  person_id: string;
}

interface CaseRow {
  received_at: string;
  closed_at: string | null;
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
       WHERE s.case_id = ? AND s.until_at IS NULL AND a.ended_at IS NULL`,
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

  private async replace(tx: Tx, caseId: string, readers: ReturnType<typeof readersOf>): Promise<void> {
    const [file] = await tx.query<CaseRow>('SELECT received_at, closed_at, due_at FROM case_file WHERE id = ?', [caseId]);
    if (!file) throw new Error('A case without its row');
    const waiting = await this.waitingFor(tx, caseId, file);
    await tx.query('DELETE FROM case_reader WHERE case_id = ?', [caseId]);
    if (readers.length === 0) return;
    await tx.insert(
      CaseReader,
      readers.map(({ accountId, level, via }) => {
        // Whoever only reads cannot do anything in it, so nothing waits for them.
        const own = level === 'reader' ? undefined : waiting.due(accountId, via, level === 'manager' || level === 'holder');
        return {
          caseId,
          accountId,
          level,
          via,
          sortKey: sortKeyOf({ closedAt: file.closed_at, dueAt: own ?? file.due_at, waitsForReader: own !== undefined }),
          receivedAt: file.received_at,
        };
      }),
    );
  }

  /** When the first open action of a reader is due; undefined when nothing waits for them. */
  private async waitingFor(tx: Tx, caseId: string, file: CaseRow) {
    const actions = await tx.query<{ step: string | null; owners: string; owner_account_id: string | null; due_at: string | null }>(
      'SELECT step, owners, owner_account_id, due_at FROM case_action WHERE case_id = ? AND done_at IS NULL AND cancelled_at IS NULL',
      [caseId],
    );
    return {
      due: (accountId: string, via: string, holds: boolean): string | null | undefined => {
        if (file.closed_at !== null) return undefined;
        const own = actions.filter(({ owner_account_id, owners }) =>
          owner_account_id === null
            ? owners.split(' ').some((owner) => owner === via || (holds && sharedOwners.includes(owner)))
            : owner_account_id === accountId,
        );
        if (own.length === 0) return holds ? file.due_at : undefined;
        // As on the case itself: what is only perhaps needed does not press.
        return nextDueOf(own.map(({ step, due_at }) => ({ step, dueAt: due_at, doneAt: null, cancelledAt: null })));
      },
    };
  }
}

/** Owners that are whoever holds the case. */
const sharedOwners: readonly string[] = ['holder', 'case_manager', 'each_adult'];
