import type { CaseReader, ReaderOf } from '../../access/index.js';
import { procedures } from '../actions/calendar.js';
import type { CaseAction } from '../actions/case-action.entity.js';
import { nextDueOf } from '../actions/pathway-rows.js';
import { isMine, isNeeded } from '../actions/waits-for.js';
import type { CaseFile } from '../case-file.entity.js';
import { sortKeyOf } from '../list/domain/sort-key.js';

/** An action, of which only what stands in the clear is looked at. */
export type OpenAction = Pick<CaseAction, 'step' | 'owners' | 'ownerAccountId' | 'dueAt' | 'doneAt' | 'cancelledAt'>;

/** The rows of `case_reader`: who reads a case, and where it stands in the list of each. */
export function readerRows(
  file: Pick<CaseFile, 'id' | 'receivedAt' | 'closedAt' | 'dueAt'>,
  readers: readonly ReaderOf[],
  actions: readonly OpenAction[],
): CaseReader[] {
  const open = actions.filter(({ doneAt, cancelledAt }) => doneAt === null && cancelledAt === null);
  return readers.map((reader) => {
    const own = file.closedAt === null ? whatWaits(reader, open, file.dueAt) : whatIsLeft(reader, open);
    return {
      ...reader,
      caseId: file.id,
      sortKey: sortKeyOf({ closedAt: file.closedAt, dueAt: own === null ? file.dueAt : own.dueAt, waitsForReader: own !== null }),
      receivedAt: file.receivedAt,
    };
  });
}

/**
 * What waits for a reader, and when the first of it is due: what is theirs and needed, as on the case itself. Where nothing is, whoever holds
 * the case goes on with what is due first for anybody; nothing waits for others.
 */
export function whatWaits(reader: ReaderOf, open: readonly OpenAction[], caseDueAt: string | null): { dueAt: string | null } | null {
  const own = open.filter(
    ({ step, owners, ownerAccountId, dueAt }) =>
      isMine({ ownerAccountId, owners: owners.split(' ') }, reader) && isNeeded({ step: stepOf(step) }) && hasBegun(step, dueAt),
  );
  if (own.length > 0) return { dueAt: nextDueOf(own) };
  return reader.level === 'manager' || reader.level === 'holder' ? { dueAt: caseDueAt } : null;
}

/** What a reader has still to do in a case that is over, and when the first of it is due: theirs, or nobody's by name in a case that they hold. */
function whatIsLeft(reader: ReaderOf, open: readonly OpenAction[]): { dueAt: string | null } | null {
  const holds = reader.level === 'manager' || reader.level === 'holder';
  const own = open.filter(
    ({ step, owners, ownerAccountId }) =>
      isNeeded({ step: stepOf(step) }) &&
      ((holds && ownerAccountId === null) || isMine({ ownerAccountId, owners: owners.split(' ') }, reader)),
  );
  return own.length === 0 ? null : { dueAt: nextDueOf(own) };
}

/** A step whose clock has not started comes after another. */
function hasBegun(step: string | null, dueAt: string | null): boolean {
  return dueAt !== null || stepOf(step)?.clock.within === 'when_needed' || step === null;
}

function stepOf(key: string | null) {
  return key === null ? null : procedures.step(key);
}
