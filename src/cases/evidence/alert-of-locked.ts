import { Injectable } from '@nestjs/common';
import type { Tx } from '../../audit/index.js';
import { Notify } from '../../notifications/index.js';
import { type ReportFacts, contactsAndTies, whoIsFor, whoMustNotKnow } from '../../routing/index.js';
import { CasesRepository } from '../cases.repository.js';
import { AlertOfStop, alerted } from './alert-of-stop.js';
import { CaseItems } from './case-items.js';
import { recordOf } from './custody.js';
import { writeInto } from './illegal/dossier.js';

/**
 * What was locked while its report was only a draft waits for the police like anything that was stopped: headteacher and safeguarding lead
 * hear of it as the report is sent, or when it will never be. @source domain guide 9.2, step 3
 */
@Injectable()
export class AlertOfLocked {
  constructor(
    private readonly cases: CasesRepository,
    private readonly items: CaseItems,
    private readonly stop: AlertOfStop,
    private readonly notify: Notify,
  ) {}

  /** The report was just sent. */
  async sent(tx: Tx, reportId: string, caseId: string): Promise<void> {
    const [any] = await tx.query('SELECT id FROM evidence_item WHERE report_id = ? AND stopped_at IS NOT NULL', [reportId]);
    if (!any) return;
    const file = await this.cases.openWithoutAccessCheck(tx, caseId);
    for (const item of await this.items.of(tx, caseId))
      if (item.state === 'stopped')
        recordOf(tx, file, item, 'evidence.stopped', { title: `Item ${item.number} came locked: possible illegal image` });
    await this.stop.run(tx, file);
  }

  /** It will never be sent: there is no case in which anybody would find what is locked. */
  async leftBehind(tx: Tx, { id, schoolId }: { readonly id: string; readonly schoolId: string }, facts: ReportFacts): Promise<void> {
    const contacts = await contactsAndTies(tx, schoolId, tx.now);
    const people = alerted.flatMap((role) => whoIsFor(role, facts, contacts));
    const items = await tx.query<{ id: string }>(
      'SELECT id FROM evidence_item WHERE report_id = ? AND stopped_at IS NOT NULL AND withdrawn_at IS NULL ORDER BY id',
      [id],
    );
    const apart = { excluded: whoMustNotKnow(facts, contacts), roles: people.map(({ role }) => role) };
    for (const item of items) await writeInto(tx, { id: item.id, schoolId }, apart);
    await this.notify.tell(
      tx,
      people.map(({ accountId }) => accountId),
      'locked-file',
      '',
    );
    tx.record({ action: 'evidence.left-locked', subject: id, school: schoolId });
  }
}
