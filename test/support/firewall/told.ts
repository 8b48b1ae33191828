import { DailyMail } from '../../../src/operations/daily-mail/daily-mail.js';
import { DueJobs } from '../../../src/platform/jobs/due-jobs.js';
import type { AccountName, TestSchool } from '../school.js';

/** Every notice and every mail that was ever made for somebody. */
export function toldTo(school: TestSchool, who: AccountName): Promise<object> {
  const { accountId } = school.members[who];
  return school.work(async (tx) => ({
    notices: await tx.query('SELECT kind, made_at, read_at FROM notice WHERE account_id = ? ORDER BY made_at, id', [accountId]),
    mails: await tx.query('SELECT template, made_at FROM outbox_message WHERE account_id = ? ORDER BY made_at, template', [accountId]),
  }));
}

/** What the clock does by itself at half past seven on the next working day. */
export async function theMorningAfter({ server: { app, clock } }: TestSchool): Promise<void> {
  clock.setTo(new Date('2026-11-10T07:30:00Z'));
  await app.get(DailyMail, { strict: false }).plan();
  await app.get(DueJobs).runDue();
}

/** One mail a day, and reminders of what is due. */
export async function choosesTheMorning(school: TestSchool, who: AccountName): Promise<void> {
  const visitor = await school.visitor(who);
  await visitor.opens('/account');
  await visitor.follows('When we write to you');
  visitor.chooses('Once a day, at 07:30 on working days');
  visitor.chooses('Yes, at 07:30 on working days');
  await visitor.presses('Save');
}
