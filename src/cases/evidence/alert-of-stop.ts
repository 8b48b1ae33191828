import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import type { AppointmentRole } from '../../kernel/index.js';
import { Notify } from '../../notifications/index.js';
import { placeholders } from '../../platform/database/sql.js';
import { contactsIn, findFor, routingRules } from '../../routing/index.js';
import { SeatStepOwners } from '../actions/seat-step-owners.js';
import { tellReaders } from '../actions/tell-readers.js';
import { CasesRepository, type OpenCase } from '../cases.repository.js';
import { conflictsOf } from '../readers/case-conflicts.js';
import { holdStill } from './save-evidence.js';
import { SheetActions } from './sheet/sheet-actions.js';

/** Who hears that an item was stopped. @source domain guide 9.2, step 3 */
export const alerted: readonly AppointmentRole[] = ['headteacher', 'dsl'];

/**
 * Headteacher and safeguarding lead, or whoever stands in for them, come into the case and are told, in neutral words, unless they must not
 * know of it. Also while the case is restricted: what is to be done now is theirs. Nobody is asked to fill in its sheet any more.
 */
@Injectable()
export class AlertOfStop {
  constructor(
    private readonly cases: CasesRepository,
    private readonly owners: SeatStepOwners,
    private readonly notify: Notify,
    private readonly sheets: SheetActions,
  ) {}

  async run(tx: Tx, file: OpenCase): Promise<void> {
    const people = await this.people(tx, file);
    const seated = await alreadyIn(tx, file.row.id, people);
    const { restrictedTo } = file.knows;
    // First, so that whoever comes in may be told.
    if (restrictedTo !== null)
      await this.cases.save(tx, file, { knows: { ...file.knows, restrictedTo: [...new Set([...restrictedTo, ...people])] } });
    await this.owners.bringIn(tx, file, alerted);
    await holdStill(tx, 'case_file', file.row.id);
    await this.sheets.run(tx, file);
    await this.cases.refresh(tx, file);
    // Those who came in now were told as they did.
    await tellReaders(tx, this.notify, file, await notToldYet(tx, file.row.id, seated), 'at once');
  }

  private async people(tx: Tx, file: OpenCase): Promise<string[]> {
    const contacts = await contactsIn(tx.manager, file.row.schoolId, tx.now);
    const excluded = new Set((await conflictsOf(tx, file)).map(({ words }) => words.personId));
    const desk = { contacts, excluded, passedOver: new Set<AppointmentRole>(), standIns: routingRules.standIns };
    const found = alerted.flatMap((role) => findFor(role, desk, { copy: true, evenIfAway: false }));
    return [...new Set(found.map(({ contact }) => contact.accountId))];
  }
}

/** Where the case itself is as new as this, it was told of once. */
async function notToldYet(tx: Tx, caseId: string, accountIds: readonly string[]): Promise<string[]> {
  const told = await tx.query<{ account_id: string }>(
    'SELECT account_id FROM notice WHERE subject = ? AND made_at = ? AND read_at IS NULL',
    [caseId, tx.at],
  );
  return accountIds.filter((id) => !told.some(({ account_id }) => account_id === id));
}

async function alreadyIn(tx: Tx, caseId: string, accountIds: readonly string[]): Promise<string[]> {
  if (accountIds.length === 0) return [];
  const rows = await tx.query<{ account_id: string }>(
    `SELECT DISTINCT account_id FROM case_seat WHERE case_id = ? AND until_at IS NULL AND level <> 'reader'
     AND account_id IN (${placeholders(accountIds.length)})`,
    [caseId, ...accountIds],
  );
  return rows.map(({ account_id }) => account_id);
}
