import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { OpenCase } from '../cases.repository.js';
import { MarkCases } from '../patterns/mark-cases.js';
import { CaseParty } from '../people/case-party.entity.js';
import { CaseConflict } from '../readers/case-conflict.entity.js';
import type { TakenOver } from './link-words.js';
import { setBorrowed } from './take-over.js';

interface Parting {
  readonly from: OpenCase;
  readonly into: OpenCase;
  readonly took: TakenOver;
  /** When they were joined. */
  readonly since: string;
}

/** What is on the log for a case without anything having been done in it. */
const onlyLooked: readonly string[] = ['case.viewed', 'case.report-viewed', 'case.routed'];

/** Takes away from a case what it took over from another one. */
@Injectable()
export class GiveBack {
  constructor(private readonly marks: MarkCases) {}

  async run(tx: Tx, parting: Parting): Promise<void> {
    const { into, took } = parting;
    await giveReports(tx, parting);
    await giveEvidence(tx, parting);
    for (const id of took.parties) await tx.update(CaseParty, id, { endedAt: tx.at });
    for (const { hash, kind } of took.words)
      await tx.query('DELETE FROM word_index WHERE case_id = ? AND hash = ? AND kind = ?', [into.row.id, hash, kind]);
    await this.marks.run(tx, into);
    if (await wasWorkedOn(tx, parting)) return;
    for (const id of took.conflicts) await tx.update(CaseConflict, id, { liftedAt: tx.at });
  }
}

/**
 * Whether anything was done in the case since. What was done for both stays in it, so whoever must not know of the other one stays out of it
 * then.
 */
export async function wasWorkedOn(tx: Tx, { into, since }: Pick<Parting, 'into' | 'since'>): Promise<boolean> {
  const [entry] = await tx.query(
    `SELECT seq FROM audit_entry WHERE subject = ? AND at > ? AND action NOT IN (${onlyLooked.map(() => '?').join(', ')}) LIMIT 1`,
    [into.row.id, since, ...onlyLooked],
  );
  return entry !== undefined;
}

async function giveReports(tx: Tx, { from, into, took }: Parting): Promise<void> {
  for (const { id, isNew, borrowedAt, spoke } of took.reports) {
    if (isNew) await tx.query('DELETE FROM case_report WHERE case_id = ? AND report_id = ?', [into.row.id, id]);
    else await setBorrowed(tx, into, id, borrowedAt);
    if (spoke) await setBorrowed(tx, from, id, null);
  }
}

/** What something hangs on that was made since, such as a copy with parts hidden or a sheet, stays in both. */
async function giveEvidence(tx: Tx, { into, took }: Parting): Promise<void> {
  for (const id of took.evidence)
    await tx.query(
      `DELETE FROM case_evidence WHERE case_id = ? AND evidence_id = ?
       AND NOT EXISTS (SELECT 1 FROM evidence_sheet s WHERE s.case_id = ? AND s.pages LIKE ?)
       AND NOT EXISTS (SELECT 1 FROM evidence_item e JOIN case_evidence c ON c.evidence_id = e.id
         WHERE c.case_id = ? AND (e.copy_of = ? OR e.taken_from = ?) AND e.id NOT IN (${took.evidence.map(() => '?').join(', ')}))`,
      [into.row.id, id, into.row.id, `%${id}%`, into.row.id, id, id, ...took.evidence],
    );
}
