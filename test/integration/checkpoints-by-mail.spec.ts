import { DataSource } from 'typeorm';
import { verifyEverything } from '../../src/audit/index.js';
import { checkpointsIn } from '../../src/audit/verify/kept-checkpoints.js';
import { openNote } from '../../src/audit/verify/open-note.js';
import { MailCheckpoints } from '../../src/operations/mailed-checkpoints/mail-checkpoints.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { Keyring } from '../../src/platform/crypto/keyring.js';
import { query } from '../../src/platform/database/sql.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { MailServer } from '../support/smtp.js';

describeOnBothEngines('Checkpoints by mail', (engine) => {
  let mail: MailServer;
  let server: TestServer;
  let school: TestSchool;

  beforeEach(async () => {
    mail = await MailServer.start();
    server = await TestServer.start({ engine, settings: { SMTP_URL: mail.url, MAIL_FROM: 'heed@harbourlane.example' } });
    school = await aSchool(server);
  });

  afterEach(async () => {
    await server.stop();
    await mail.close();
  });

  /** What the rounds do, as often as they like. */
  async function roundsAreWalked(): Promise<void> {
    for (let walk = 0; walk < 2; walk += 1) {
      await server.app.get(MailCheckpoints).planToday();
      await server.app.get(DueJobs).runDue();
    }
  }

  const queued = async () =>
    (await query(server.app.get(DataSource).manager, `SELECT id FROM outbox_message WHERE template = 'log-checkpoint'`)).length;
  const dayPasses = (days = 1) => server.clock.setTo(new Date(server.clock.now().getTime() + days * 86_400_000));

  test('data protection officer and chair get one each, and nobody else', async () => {
    await roundsAreWalked();
    await mail.received(2);
    expect(mail.messages.flatMap(({ to }) => to).sort()).toEqual([school.members.auditor.email, school.members.chair.email].sort());
    await server.verifiesItsLog();
  });

  test('what they keep holds against the log later, as it came', async () => {
    await roundsAreWalked();
    const [kept] = await mail.received(2);
    const notes = checkpointsIn(kept?.text ?? '');
    const { publicKey } = server.app.get(Keyring);
    expect(notes).toHaveLength(1);
    expect(openNote(notes[0] ?? '', publicKey)).not.toBeNull();
    await aReport(school, { about: 'assistant' });
    const { checkpointFile } = readSettings(server.settings);
    const source = server.app.get(DataSource);
    expect(await verifyEverything({ source, publicKey, checkpointFile }, notes)).toMatchObject({ ok: true });
  });

  test('says nothing of a case, a person or a school', async () => {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', whatHappened: 'Pictures of a class on Pixlo.' });
    await roundsAreWalked();
    await mail.received(4);
    const sent = mail.to(school.members.auditor.email);
    expect(sent.map(({ subject }) => subject)).toEqual(['Heed: you have something to read']);
    const said = JSON.stringify(sent);
    for (const secret of [reference, 'Pixlo', 'Casimir', 'Gaspard', 'Illingworth', 'Data protection', 'Harbour Lane Academy'])
      expect(said).not.toContain(secret);
  });

  test('comes each day on which the log grew, and after a week without', async () => {
    await roundsAreWalked();
    expect(await queued()).toBe(2);
    dayPasses();
    await roundsAreWalked();
    expect(await queued()).toBe(2);
    await school.work(() => Promise.resolve());
    await roundsAreWalked();
    expect(await queued()).toBe(2);
    dayPasses();
    await roundsAreWalked();
    expect(await queued()).toBe(4);
    dayPasses(6);
    await roundsAreWalked();
    expect(await queued()).toBe(4);
    dayPasses();
    await roundsAreWalked();
    expect(await queued()).toBe(6);
  });

  test('a second school’s mail does not count as growth, and its people get their own', async () => {
    const other = await aSchool(server, 'millbrook');
    await roundsAreWalked();
    await mail.received(4);
    expect(mail.to(other.members.chair.email)).toHaveLength(1);
    dayPasses();
    await roundsAreWalked();
    expect(await queued()).toBe(4);
  });

  test('where nobody holds either office, nothing is written', async () => {
    const at = server.clock.now().toISOString();
    const { manager } = server.app.get(DataSource);
    await query(manager, `UPDATE appointment SET until_at = ? WHERE role IN ('dpo', 'chair')`, [at]);
    await roundsAreWalked();
    expect(await queued()).toBe(0);
    expect(await query(manager, `SELECT seq FROM audit_entry WHERE action = 'log.checkpoint-mailed'`)).toEqual([]);
  });
});
