import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { heedItself } from '../../kernel/index.js';
import { KeyedHash } from '../../platform/crypto/keyed-hash.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { CaseConflict } from '../readers/case-conflict.entity.js';
import { conflictsOf } from '../readers/case-conflicts.js';
import { conflictRow } from '../readers/conflict-rows.js';
import { RerouteCase, whoMayDealChanged } from '../readers/reroute-case.js';
import { whatTheySaw } from '../readers/what-they-saw.js';

/**
 * Whoever must not know of a case must not know of any other that works on one of its reports, also where that came to light after the other
 * was opened. Why stays in the first. On the log of the others it reads as if an appointment had changed, so that none of them tells of another.
 * @source domain guide 4.2
 */
@Injectable()
export class CarryConflicts {
  constructor(
    private readonly cases: CasesRepository,
    private readonly reroute: RerouteCase,
    private readonly hash: KeyedHash,
  ) {}

  /** @param before the persons who were out of the case already */
  async run(tx: Tx, file: OpenCase, before: ReadonlySet<string>): Promise<void> {
    const fresh = [...(await personsOutOf(tx, file))].filter((personId) => !before.has(personId));
    if (fresh.length === 0) return;
    for (const id of await casesOfTheSameReports(tx, file)) await this.into(tx, await this.cases.openWithoutAccessCheck(tx, id), fresh);
  }

  private async into(tx: Tx, file: OpenCase, persons: readonly string[]): Promise<void> {
    const stored = await conflictsOf(tx, file);
    const declared = new Set(stored.filter(({ words }) => words.source === 'declared').map(({ words }) => words.personId));
    const fresh = persons.filter((personId) => !declared.has(personId));
    if (fresh.length === 0) return;
    for (const personId of fresh) {
      const place = { caseId: file.row.id, caseKey: file.key, at: tx.at, personHash: this.hash.of('person', personId) };
      const sawBefore = await whatTheySaw(tx, file.row.id, personId);
      await tx.insert(
        CaseConflict,
        conflictRow(place, { personId, because: ['declared_other'], source: 'declared', reason: '', sawBefore }),
      );
    }
    await this.reroute.runForOthers(tx, file, { why: whoMayDealChanged, by: heedItself });
  }
}

/** Everybody who must not know of a case, whatever the reason. */
export async function personsOutOf(tx: Tx, file: OpenCase): Promise<Set<string>> {
  return new Set((await conflictsOf(tx, file)).map(({ words }) => words.personId));
}

async function casesOfTheSameReports(tx: Tx, { row }: OpenCase): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `SELECT DISTINCT other.case_id AS id FROM case_report own JOIN case_report other ON other.report_id = own.report_id
     WHERE own.case_id = ? AND other.case_id <> ? ORDER BY other.case_id`,
    [row.id, row.id],
  );
  return rows.map(({ id }) => id);
}
