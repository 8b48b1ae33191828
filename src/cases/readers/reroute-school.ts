import { Injectable } from '@nestjs/common';
import { AppointmentsChanged, type AppointmentsChange } from '../../accounts/index.js';
import type { Tx } from '../../audit/index.js';
import { CasesRepository } from '../cases.repository.js';
import { type Because, RerouteCase } from './reroute-case.js';

/**
 * Routes again every case of a school that is open, and every closed one in which a changed account sits: leavers lose what they held,
 * and whoever follows them finds it.
 */
@Injectable()
export class RerouteSchool extends AppointmentsChanged {
  constructor(
    private readonly cases: CasesRepository,
    private readonly reroute: RerouteCase,
  ) {
    super();
  }

  override inTransaction(tx: Tx, change: AppointmentsChange): Promise<void> {
    return this.run(tx, change, { why: 'An appointment or an absence changed' });
  }

  async run(tx: Tx, { schoolId, accountIds }: AppointmentsChange, because: Because): Promise<void> {
    const marks = accountIds.map(() => '?').join(', ') || `''`;
    const rows = await tx.query<{ id: string }>(
      `SELECT f.id FROM case_file f WHERE f.school_id = ? AND (f.closed_at IS NULL OR EXISTS (
         SELECT 1 FROM case_seat s WHERE s.case_id = f.id AND s.until_at IS NULL AND s.account_id IN (${marks})))
       ORDER BY f.id`,
      [schoolId, ...accountIds],
    );
    for (const { id } of rows) await this.reroute.runIfItMatters(tx, await this.cases.openWithoutAccessCheck(tx, id), because);
  }
}
