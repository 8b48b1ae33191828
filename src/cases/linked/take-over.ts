import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import type { CaseKnows } from '../case-knows.js';
import type { OpenCase } from '../cases.repository.js';
import { CaseEvidence } from '../evidence/case-evidence.entity.js';
import { nextNumber } from '../evidence/save-evidence.js';
import { MarkCases } from '../patterns/mark-cases.js';
import { Parties } from '../people/parties.js';
import { partiesOf } from '../people/people.queries.js';
import { CaseConflict } from '../readers/case-conflict.entity.js';
import { conflictsOf } from '../readers/case-conflicts.js';
import { conflictRow } from '../readers/conflict-rows.js';
import { CaseReport } from '../reported/case-report.entity.js';
import type { TakenOver, TakenReportLink } from './link-words.js';

interface Pair {
  readonly from: OpenCase;
  readonly into: OpenCase;
}

/** Links what one case has to another, and nothing that is there already. No record is moved, and no key is opened to anybody else. */
@Injectable()
export class TakeOver {
  constructor(
    private readonly hash: KeyedHash,
    private readonly parties: Parties,
    private readonly marks: MarkCases,
  ) {}

  async run(tx: Tx, pair: Pair): Promise<TakenOver> {
    const words = await takeWords(tx, pair);
    const taken = {
      words,
      reports: await takeReports(tx, pair),
      evidence: await takeEvidence(tx, pair),
      parties: await this.takeParties(tx, pair),
      conflicts: await this.takeConflicts(tx, pair),
      facts: pair.into.knows.facts,
      restriction: pair.into.knows.restriction === null && pair.from.knows.restriction !== null,
    };
    await this.marks.run(tx, pair.into);
    return taken;
  }

  private async takeParties(tx: Tx, { from, into }: Pair): Promise<string[]> {
    const own = (await partiesOf(tx, into)).filter(({ endedAt }) => endedAt === null);
    const taken: string[] = [];
    for (const { personId, part, name, engagement, about, told, reportId, endedAt } of await partiesOf(tx, from)) {
      const isThere = own.some((one) => one.personId === personId && one.part === part && one.reportId === reportId);
      if (endedAt !== null || isThere) continue;
      const party = { personId, part, name, engagement, about, told, ...(reportId === undefined ? {} : { reportId }) };
      taken.push(await this.parties.add(tx, into, party));
    }
    return taken;
  }

  /** Whoever must not know of the one must not know of what goes on for both. Why stays with the one. */
  private async takeConflicts(tx: Tx, { from, into }: Pair): Promise<string[]> {
    const own = new Set((await conflictsOf(tx, into)).map(({ words }) => words.personId));
    const persons = [...new Set((await conflictsOf(tx, from)).map(({ words }) => words.personId))].filter((person) => !own.has(person));
    const rows = persons.map((personId) =>
      conflictRow(
        { caseId: into.row.id, caseKey: into.key, at: tx.at, personHash: this.hash.of('person', personId) },
        { personId, because: ['declared_other'], source: 'declared', reason: '', sawBefore: [] },
      ),
    );
    if (rows.length > 0) await tx.insert(CaseConflict, rows);
    return rows.map(({ id }) => id);
  }
}

/** What the case that goes on knows, besides what routing will say. */
export function knowsOfBoth({ from, into }: Pair): CaseKnows {
  return { ...into.knows, restriction: into.knows.restriction ?? from.knows.restriction };
}

async function takeReports(tx: Tx, { from, into }: Pair): Promise<TakenReportLink[]> {
  const rows = await tx.query<{ report_id: string; borrowed_at: string | null }>(
    'SELECT report_id, borrowed_at FROM case_report WHERE case_id = ? ORDER BY report_id',
    [from.row.id],
  );
  const taken: TakenReportLink[] = [];
  for (const { report_id: id, borrowed_at } of rows) {
    const [there] = await tx.query<{ borrowed_at: string | null }>(
      'SELECT borrowed_at FROM case_report WHERE case_id = ? AND report_id = ?',
      [into.row.id, id],
    );
    const spoke = borrowed_at === null;
    if (there === undefined) await tx.insert(CaseReport, { caseId: into.row.id, reportId: id, borrowedAt: borrowed_at });
    // Only one case speaks with a reporter: from now on the one that goes on.
    if (spoke) await setBorrowed(tx, into, id, null);
    if (spoke) await setBorrowed(tx, from, id, tx.at);
    taken.push({ id, isNew: there === undefined, borrowedAt: there?.borrowed_at ?? null, spoke });
  }
  return taken;
}

export async function setBorrowed(tx: Tx, { row }: OpenCase, reportId: string, at: string | null): Promise<void> {
  await tx.query('UPDATE case_report SET borrowed_at = ? WHERE case_id = ? AND report_id = ?', [at, row.id, reportId]);
}

async function takeEvidence(tx: Tx, { from, into }: Pair): Promise<string[]> {
  const rows = await tx.query<{ evidence_id: string }>(
    `SELECT evidence_id FROM case_evidence WHERE case_id = ?
     AND evidence_id NOT IN (SELECT evidence_id FROM case_evidence WHERE case_id = ?) ORDER BY number`,
    [from.row.id, into.row.id],
  );
  if (rows.length === 0) return [];
  const first = await nextNumber(tx, into.row.id);
  await tx.insert(
    CaseEvidence,
    rows.map(({ evidence_id }, index) => ({ caseId: into.row.id, evidenceId: evidence_id, number: first + index })),
  );
  return rows.map(({ evidence_id }) => evidence_id);
}

/** The words of the one find the other too. */
async function takeWords(tx: Tx, { from, into }: Pair): Promise<{ hash: string; kind: string }[]> {
  const both = 'SELECT hash, kind FROM word_index WHERE case_id = ? UNION SELECT hash, kind FROM word_fresh WHERE case_id = ?';
  const known = new Set(
    (await tx.query<{ hash: string; kind: string }>(both, [into.row.id, into.row.id])).map(({ hash, kind }) => kind + hash),
  );
  const words = await tx.query<{ hash: string; kind: string }>(both, [from.row.id, from.row.id]);
  const fresh = words.filter(({ hash, kind }) => !known.has(kind + hash));
  for (const { hash, kind } of fresh)
    await tx.query('INSERT INTO word_index (hash, case_id, kind) VALUES (?, ?, ?) ON CONFLICT DO NOTHING', [hash, into.row.id, kind]);
  return fresh;
}
