import { Injectable, type OnModuleInit } from '@nestjs/common';
import { UnitOfWork } from '../../audit/index.js';
import { heedItself } from '../../kernel/index.js';
import { Notify, refusedMailJob } from '../../notifications/index.js';
import { DueJobs } from '../../platform/jobs/due-jobs.js';
import { contactsIn, deputiesOf } from '../../routing/index.js';

/**
 * A server takes no mail for somebody, or sends it back: whoever stands in for them hears of it in the application, and so does the administrator, who can mend
 * the address. What the mail was about is told to neither. @source domain guide 15
 */
@Injectable()
export class TellOfRefusedMail implements OnModuleInit {
  constructor(
    private readonly jobs: DueJobs,
    private readonly work: UnitOfWork,
    private readonly notify: Notify,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(refusedMailJob, (accountId) => this.run(accountId));
  }

  private run(accountId: string): Promise<void> {
    return this.work.run(heedItself, async (tx) => {
      const [account] = await tx.query<{ person_id: string; school_id: string }>(
        'SELECT person_id, school_id FROM account WHERE id = ? AND ended_at IS NULL',
        [accountId],
      );
      if (!account) return;
      const contacts = await contactsIn(tx.manager, account.school_id, tx.now);
      const administrators = contacts.appointments.filter(({ role }) => role === 'system_admin');
      const told = await tx.query<{ account_id: string }>(
        "SELECT account_id FROM notice WHERE kind = 'mail-refused' AND subject = ? AND read_at IS NULL",
        [accountId],
      );
      const toTell = [...deputiesOf(account.person_id, contacts), ...administrators]
        .map((one) => one.accountId)
        .filter((id) => id !== accountId && !told.some(({ account_id }) => account_id === id));
      if (toTell.length === 0) return;
      await this.notify.inApplication(tx, toTell, 'mail-refused', accountId);
      tx.record({ action: 'account.mail-refused', subject: accountId, school: account.school_id });
    });
  }
}
