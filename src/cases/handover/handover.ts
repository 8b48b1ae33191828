import { Injectable } from '@nestjs/common';
import { type Tx, UnitOfWork } from '../../audit/index.js';
import type { Actor } from '../../kernel/index.js';
import { contactsAndTies, nextRung, type SchoolContacts } from '../../routing/index.js';
import type { ReportKind, Stage } from '../../rules/index.js';
import { CasesRepository } from '../cases.repository.js';
import { conflictsOf, declaredAmong } from '../readers/case-conflicts.js';
import { holdersOf } from '../readers/holders-of.js';

/** A case that somebody holds, and who holds it without them. */
export interface HeldCase {
  readonly reference: string;
  readonly kind: ReportKind;
  readonly stage: Stage;
  readonly reopened: boolean;
  readonly dueAt: Date | null;
  readonly mayGive: boolean;
  /** Names of others who hold it already. */
  readonly others: readonly string[];
  /** Where there are none: who comes next by the rules of routing. */
  readonly next: readonly string[];
}

interface HeldRow {
  id: string;
  reference: string;
  kind: ReportKind;
  stage: Stage;
  reopened_at: string | null;
  due_at: string | null;
  level: string;
}

/** More than anybody holds; those that are due first. */
const mostCases = 100;

/** What somebody holds, before they go: nothing is left without somebody, and this shows with whom. */
@Injectable()
export class Handover {
  constructor(
    private readonly work: UnitOfWork,
    private readonly cases: CasesRepository,
  ) {}

  run(actor: Actor): Promise<HeldCase[]> {
    return this.work.run(actor, async (tx) => {
      const rows = await tx.query<HeldRow>(
        `SELECT f.id, f.reference, f.kind, f.stage, f.reopened_at, f.due_at, r.level FROM case_reader r JOIN case_file f ON f.id = r.case_id
         WHERE r.account_id = ? AND r.level IN ('manager', 'holder') AND f.closed_at IS NULL AND f.merged_at IS NULL
         ORDER BY COALESCE(f.due_at, '9'), f.reference LIMIT ${mostCases}`,
        [actor.accountId],
      );
      const held: HeldCase[] = [];
      for (const row of rows) held.push(await this.held(tx, row));
      tx.record({ action: 'cases.held-listed' });
      return held;
    });
  }

  private async held(tx: Tx, { id, reference, kind, stage, reopened_at, due_at, level }: HeldRow): Promise<HeldCase> {
    const holders = (await holdersOf(tx, id)).filter(({ accountId }) => accountId !== tx.actor.accountId);
    const others = await namesOf(tx, holders);
    return {
      reference,
      kind,
      stage,
      reopened: reopened_at !== null,
      dueAt: due_at === null ? null : new Date(due_at),
      mayGive: level === 'manager',
      others,
      next: others.length === 0 ? await this.next(tx, id) : [],
    };
  }

  private async next(tx: Tx, caseId: string): Promise<string[]> {
    const file = await this.cases.openWithoutAccessCheck(tx, caseId);
    const conflicts = declaredAmong(await conflictsOf(tx, file));
    const ties = await contactsAndTies(tx, file.row.schoolId, tx.now, new Date(file.row.receivedAt));
    const contacts: SchoolContacts = { ...ties, conflicts };
    return namesOf(tx, nextRung(file.knows.facts, contacts, [tx.actor.personId]).added);
  }
}

async function namesOf(tx: Tx, people: readonly { readonly accountId: string }[]): Promise<string[]> {
  const names: string[] = [];
  for (const { accountId } of people) {
    const [row] = await tx.query<{ name: string }>('SELECT name FROM account WHERE id = ?', [accountId]);
    if (row) names.push(row.name);
  }
  return names;
}
