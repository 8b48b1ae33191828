import { setTimeout as wait } from 'node:timers/promises';
import { DeclareConflict } from '../../src/cases/index.js';
import { DailyMail } from '../../src/operations/daily-mail/daily-mail.js';
import { Bookkeeping } from '../../src/platform/database/bookkeeping.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, type TestSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { MailServer } from '../support/smtp.js';

describeOnBothEngines('one mail a day, and reminders', (engine) => {
  let mail: MailServer;
  let heed: TestServer;
  let school: TestSchool;

  beforeEach(async () => {
    mail = await MailServer.start();
    // A Monday.
    const settings = { SMTP_URL: mail.url, MAIL_FROM: 'heed@harbourlane.example' };
    heed = await TestServer.start({ engine, now: '2026-11-09T10:00:00Z', settings });
    school = await aSchool(heed);
  });
  afterEach(async () => {
    await heed.verifiesItsLog();
    await heed.stop();
    await mail.close();
  });

  const chooses = async (who: AccountName, pace: string, reminders: string): Promise<void> => {
    const visitor = await school.visitor(who);
    await visitor.opens('/account');
    await visitor.follows('When we write to you');
    visitor.chooses(pace === 'daily' ? 'Once a day, at 07:30 on working days' : 'At once, each time something is new');
    visitor.chooses(reminders === 'on' ? 'Yes, at 07:30 on working days' : 'No');
    await visitor.presses('Save');
    visitor.sees('Saved: we write to you');
  };
  /** What the clock does by itself at this moment, twice, as two servers would. */
  const clockStrikes = async (moment: string): Promise<void> => {
    heed.clock.setTo(new Date(moment));
    for (let server = 0; server < 2; server += 1) {
      await heed.app.get(DailyMail, { strict: false }).plan();
      await heed.app.get(DueJobs).runDue();
    }
  };
  const unsent = async (): Promise<boolean> =>
    (await heed.app.get(Bookkeeping).read('SELECT id FROM outbox_message WHERE sent_at IS NULL')).length > 0;
  /** How many came, once none is on its way. */
  const sent = async (who: AccountName): Promise<number> => {
    while (await unsent()) await wait(20);
    return mail.to(school.members[who].email).length;
  };

  it('whoever chose it gets one neutral mail on the next working day at 07:30, and only if something is new', async () => {
    await chooses('slt', 'daily', 'off');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    expect([await sent('slt'), await sent('head')]).toEqual([0, 1]);
    // In the application it stands at once.
    const slt = await school.visitor('slt');
    await slt.opens('/');
    slt.sees('Read a new report', reference);
    // Somebody opens it, so that silence moves it nowhere.
    await (await school.visitor('head')).opens(`/cases/${reference}`);
    await clockStrikes('2026-11-10T07:29:00Z');
    expect(await sent('slt')).toBe(0);
    await clockStrikes('2026-11-10T07:30:00Z');
    expect(await sent('slt')).toBe(1);
    await clockStrikes('2026-11-10T09:00:00Z');
    await clockStrikes('2026-11-11T07:30:00Z');
    expect(await sent('slt')).toBe(1);
    const said = JSON.stringify(mail.messages.map(({ subject, text }) => ({ subject, text })));
    for (const secret of [reference, 'Casimir', 'Amabel', 'SLT', 'Harbour', 'late', 'due']) expect(said).not.toContain(secret);
    expect(new Set(mail.messages.map(({ subject }) => subject))).toEqual(new Set(['Heed: you have something to read']));
    // On Friday afternoon something comes: not on Saturday, but on Monday.
    heed.clock.setTo(new Date('2026-11-13T15:00:00Z'));
    await aReport(school, { about: 'assistant', child: 'yes' });
    await clockStrikes('2026-11-14T08:00:00Z');
    await clockStrikes('2026-11-15T08:00:00Z');
    expect(await sent('slt')).toBe(1);
    await clockStrikes('2026-11-16T07:31:00Z');
    expect(await sent('slt')).toBe(2);
  });

  it('what was read before, or must not be known any more, is no reason for a mail', async () => {
    await chooses('slt', 'daily', 'on');
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    await heed.app.get(DeclareConflict).run(school.actor('slt'), reference, { kind: 'close_relationship', reason: 'A relative' });
    await clockStrikes('2026-11-10T07:30:00Z');
    await clockStrikes('2026-11-12T07:30:00Z');
    expect(await sent('slt')).toBe(0);
  });

  it('reminds whoever wants it of what is late or due by the end of the next working day, and nobody else', async () => {
    await chooses('slt', 'at once', 'on');
    heed.clock.setTo(new Date('2026-11-12T16:00:00Z'));
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    await (await school.visitor('slt')).opens(`/cases/${reference}`);
    expect(await sent('slt')).toBe(1);
    await clockStrikes('2026-11-13T07:30:00Z');
    expect([await sent('slt'), await sent('head')]).toEqual([2, 1]);
    await clockStrikes('2026-11-16T07:30:00Z');
    expect(await sent('slt')).toBe(3);
    await chooses('slt', 'at once', 'off');
    await clockStrikes('2026-11-17T07:30:00Z');
    expect(await sent('slt')).toBe(3);
  });

  it('danger, and a case that nobody opened, are told at once all the same', async () => {
    for (const who of ['slt', 'head', 'dsl', 'deputy'] as const) await chooses(who, 'daily', 'off');
    await aReport(school, { about: 'assistant', child: 'yes', danger: 'yes', tellHeadteacher: true });
    expect(await sent('slt')).toBeGreaterThan(0);
    const before = await sent('slt');
    await aReport(school, { about: 'assistant', child: 'yes' });
    expect(await sent('slt')).toBe(before);
    // By noon of the next working day nobody has opened it.
    heed.clock.setTo(new Date('2026-11-10T12:00:00Z'));
    await heed.app.get(DueJobs).runDue();
    expect(await sent('slt')).toBeGreaterThan(before);
    expect(await sent('deputy')).toBeGreaterThan(0);
  });

  it('a choice made in two windows is shown to the second', async () => {
    const [one, two] = [await school.visitor('slt'), await school.visitor('slt')];
    await one.opens('/account/mail');
    await two.opens('/account/mail');
    one.chooses('Once a day, at 07:30 on working days');
    await one.presses('Save');
    two.chooses('Yes, at 07:30 on working days');
    await two.presses('Save');
    expect(two.page.status).toBe(409);
    two.seesProblem(
      'You changed this in another window: it is now once a day, without reminders. Save again if you still want what is chosen below',
    );
    await two.presses('Save');
    two.sees('Saved: we write to you at once, with reminders');
  });
});
