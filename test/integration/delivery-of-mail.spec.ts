import { DataSource } from 'typeorm';
import { MailWatch, Notify, Outbox } from '../../src/notifications/index.js';
import { query } from '../../src/platform/database/sql.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, type TestSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { MailServer } from '../support/smtp.js';

const itself = 'heed@harbourlane.example';

/** @source domain guide 15 */
describeOnBothEngines('Mail that does not go out', (engine) => {
  let mail: MailServer;
  let server: TestServer;
  let school: TestSchool;

  beforeEach(async () => {
    mail = await MailServer.start();
    server = await TestServer.start({ engine, now: '2026-11-09T10:20:00Z', settings: { SMTP_URL: mail.url, MAIL_FROM: itself } });
    school = await aSchool(server);
  });

  afterEach(async () => {
    await server.verifiesItsLog();
    await server.stop();
    await mail.close();
  });

  const watch = () => server.app.get(MailWatch);
  const rows = () =>
    query<{ tries: number; sent_at: string | null; gave_up_at: string | null; refused_at: string | null }>(
      server.app.get(DataSource).manager,
      'SELECT tries, sent_at, gave_up_at, refused_at FROM outbox_message ORDER BY id',
    );
  /** The transaction wakes the outbox by itself; what it does is waited for. */
  async function tells(name: AccountName): Promise<void> {
    await school.work((tx) => server.app.get(Notify).tell(tx, [school.members[name].accountId], 'account', ''));
    await until(async () => (await rows()).every(({ tries }) => tries > 0));
  }
  async function home(name: AccountName) {
    const visitor = await school.visitor(name);
    await visitor.opens('/');
    return visitor;
  }

  it('the administrator and everybody with a case role read it on every page, nobody else; and no more once it goes out', async () => {
    mail.refuses(451);
    await tells('slt');
    await until(async () => (await watch().failingSince()) !== null);
    (await home('admin')).sees('Mail has not gone out since Monday 9 November 2026, 10:20', 'SMTP_URL');
    (await home('slt')).sees('Mail has not gone out since', 'Look at the first page');
    (await home('teacher')).seesNothingOf('Mail has not gone out');
    mail.accepts();
    server.clock.setTo(new Date('2026-11-09T10:22:00Z'));
    await server.app.get(Outbox).sendDue();
    expect(await rows()).toMatchObject([{ tries: 2, gave_up_at: null }]);
    expect(mail.to(school.members.slt.email)).toHaveLength(1);
    (await home('admin')).seesNothingOf('Mail has not gone out');
  });

  it('a server that is away is noticed although nobody is written to, and so is one that answers and takes nothing', async () => {
    await watch().look();
    expect(mail.to(itself)).toHaveLength(1);
    await watch().look();
    expect(mail.to(itself)).toHaveLength(1);
    server.clock.setTo(new Date('2026-11-10T10:20:00Z'));
    mail.refuses(554);
    await watch().look();
    expect(await watch().failingSince()).toEqual(new Date('2026-11-10T10:20:00Z'));
    mail.accepts();
    await watch().look();
    expect(await watch().failingSince()).toBeNull();
    expect(mail.to(itself)).toHaveLength(2);
    await mail.close();
    await watch().look();
    expect(await watch().failingSince()).not.toBeNull();
    mail = await MailServer.start();
  });

  it('an address that is refused for good is not tried again: the deputy and the administrator hear of it, without content', async () => {
    mail.knowsNobodyAt(school.members.slt.email);
    const { reference } = await aReport(school, { child: 'no' });
    await until(async () => (await rows()).some((row) => row.refused_at !== null));
    await server.app.get(DueJobs).runDue();
    for (const name of ['deputy', 'admin'] as const) {
      const visitor = await home(name);
      visitor.sees('Mail to Amabel Sedgewick does not arrive');
      visitor.seesNothingOf(reference);
      visitor.seesNothingOf('Mail has not gone out');
    }
    (await home('head')).seesNothingOf('does not arrive');
    server.clock.setTo(new Date('2026-11-09T15:00:00Z'));
    await server.app.get(Outbox).sendDue();
    expect(await rows()).toMatchObject([{ tries: 1, sent_at: null }]);
  });

  it('the line breaks after the server took it: it comes again, and says that it is the same', async () => {
    mail.drops();
    await tells('slt');
    await until(async () => (await watch().failingSince()) !== null);
    mail.accepts();
    server.clock.setTo(new Date('2026-11-09T10:25:00Z'));
    await server.app.get(Outbox).sendDue();
    const [first, second, ...more] = mail.to(school.members.slt.email);
    expect(more).toEqual([]);
    expect(second?.email.messageId).toBe(first?.email.messageId);
    expect(first?.email.messageId).toMatch(/^<[\w-]{36}@harbourlane\.example>$/);
    // Taken and marked, it never comes a third time.
    await server.app.get(Outbox).sendDue();
    expect(mail.to(school.members.slt.email)).toHaveLength(2);
  });

  it('the row stands in the transaction that gave the reason: what was rolled back tells nobody', async () => {
    const fails = school.work(async (tx) => {
      await server.app.get(Notify).tell(tx, [school.members.slt.accountId], 'account', '');
      expect(await tx.query('SELECT id FROM outbox_message')).toHaveLength(1);
      throw new Error('Something went wrong');
    });
    await expect(fails).rejects.toThrow('Something went wrong');
    expect(await rows()).toEqual([]);
    expect(mail.attempts).toBe(0);
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; await new Promise((resolve) => setTimeout(resolve, 25)))
    if (await holds()) return;
  throw new Error('It did not come about');
}
