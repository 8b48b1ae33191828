import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { bouncesAreNoticed } from '../../src/cli/doctor/bounces.js';
import { BounceListener, Outbox, ReturnAddresses } from '../../src/notifications/index.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { query } from '../../src/platform/database/sql.js';
import { DueJobs } from '../../src/platform/jobs/due-jobs.js';
import { assemble, startHeed } from '../../src/start.js';
import { describeOnBothEngines } from '../support/database.js';
import { deliveryReport, handsOver, type Report } from '../support/returned-mail.js';
import { aReport, aSchool, type AccountName, type TestSchool } from '../support/school.js';
import { TestServer } from '../support/server.js';
import { type Delivered, MailServer } from '../support/smtp.js';

const domain = 'bounces.harbourlane.example';
const itself = 'heed@harbourlane.example';

/** @source domain guide 15; RFC 3464 */
describeOnBothEngines('Mail that comes back', (engine) => {
  let mail: MailServer;
  let server: TestServer;
  let school: TestSchool;

  beforeEach(async () => {
    mail = await MailServer.start();
    const settings = { SMTP_URL: mail.url, MAIL_FROM: itself, BOUNCE_DOMAIN: domain, BOUNCE_LISTEN: '127.0.0.1:0' };
    server = await TestServer.start({ engine, now: '2026-11-09T10:20:00Z', settings });
    school = await aSchool(server);
  });

  afterEach(async () => {
    await server.verifiesItsLog();
    await server.stop();
    await mail.close();
  });

  const port = () => server.app.get(BounceListener).port;
  const rows = <T>(sql: string) => query<T>(server.app.get(DataSource).manager, sql);
  const jobs = () => rows<{ subject: string }>(`SELECT subject FROM due_job WHERE kind = 'mail-refused'`);
  const marked = () => rows(`SELECT id FROM outbox_message WHERE refused_at IS NOT NULL`);
  const notices = () => rows<{ account_id: string }>(`SELECT account_id FROM notice WHERE kind = 'mail-refused'`);

  /** A report is sent, and the mail about it goes to its receiver. */
  async function mailToSlt(): Promise<Delivered & { readonly reference: string }> {
    const { reference } = await aReport(school, { child: 'no' });
    await mail.received(1);
    const [sent] = mail.to(school.members.slt.email);
    if (!sent) throw new Error('No mail went out');
    return { ...sent, reference };
  }
  const report = (sent: Delivered, said: Partial<Report> = {}) =>
    deliveryReport({ action: 'failed', status: '5.1.1', about: sent.to[0] ?? '', original: sent.raw, ...said });
  async function home(name: AccountName) {
    const visitor = await school.visitor(name);
    await visitor.opens('/');
    return visitor;
  }

  it('leaves with an address of its own that says nothing, and says inside who it comes from', async () => {
    const sent = await mailToSlt();
    expect(sent.from).toMatch(/^[0-9a-f]{32}@bounces\.harbourlane\.example$/);
    expect(sent.email.from?.address).toBe(itself);
    expect(sent.raw).not.toContain(domain);
    expect(sent.raw).toContain('X-Auto-Response-Suppress: OOF, AutoReply');
    const kept = JSON.stringify(await rows('SELECT * FROM return_address'));
    expect(kept).not.toContain(sent.from.slice(0, 32));
  });

  it('the deputy and the administrator hear of it once, without content, and nobody else', async () => {
    const sent = await mailToSlt();
    expect(await handsOver(port(), report(sent), sent.from)).toBe(250);
    await server.app.get(DueJobs).runDue();
    for (const name of ['deputy', 'admin'] as const) {
      const visitor = await home(name);
      visitor.sees('Mail to Amabel Sedgewick does not arrive: it is refused, or comes back');
      visitor.seesNothingOf(sent.reference);
      visitor.seesNothingOf('Mail has not gone out');
    }
    (await home('head')).seesNothingOf('does not arrive');
    expect(await marked()).toHaveLength(1);
    const told = await notices();
    expect(told).toHaveLength(2);
    // Mail servers write more than once, and one may be read before the other comes.
    expect(await handsOver(port(), report(sent, { status: '4.4.7' }), sent.from.toUpperCase())).toBe(250);
    await server.app.get(DueJobs).runDue();
    expect(await jobs()).toHaveLength(1);
    expect(await notices()).toEqual(told);
  });

  it('what is delayed, delivered, answered or away changes nothing; what a server of old writes does', async () => {
    const sent = await mailToSlt();
    for (const action of ['delayed', 'delivered', 'relayed', 'expanded'] as const)
      expect(await handsOver(port(), report(sent, { action, status: '4.4.1' }), sent.from)).toBe(250);
    const words = (...head: string[]) => [...head, 'Subject: Automatic reply: Heed', '', 'I am away until Thursday.', ''].join('\r\n');
    expect(await handsOver(port(), words(), sent.from, school.members.slt.email)).toBe(250);
    expect(await handsOver(port(), words('Auto-Submitted: auto-replied'), sent.from)).toBe(250);
    expect(await handsOver(port(), words('Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'), sent.from)).toBe(250);
    // Somebody sends on what another server wrote about another mail.
    const forwarded = ['MIME-Version: 1.0', 'Content-Type: message/rfc822', '', report(sent)].join('\r\n');
    expect(await handsOver(port(), forwarded, sent.from, school.members.slt.email)).toBe(250);
    expect(await marked()).toEqual([]);
    expect(await handsOver(port(), 'Subject: failure notice\r\n\r\nHi. This is the qmail-send program.\r\n', sent.from)).toBe(250);
    expect(await marked()).toHaveLength(1);
    expect(await jobs()).toEqual([{ subject: school.members.slt.accountId }]);
  });

  it('no other address exists, also none that is older than a fortnight', async () => {
    const sent = await mailToSlt();
    const token = sent.from.slice(0, 32);
    for (const address of [
      `${randomBytes(16).toString('hex')}@${domain}`,
      `postmaster@${domain}`,
      `${token}0@${domain}`,
      `${token}@harbourlane.example`,
      `${token}@elsewhere.example`,
      itself,
    ])
      expect({ address, code: await handsOver(port(), report(sent), address) }).toEqual({ address, code: 550 });
    const guesses = Array.from({ length: 20 }, () => `RCPT TO:<${randomBytes(16).toString('hex')}@${domain}>\r\n`).join('');
    const guesser = await calls(`EHLO a\r\nMAIL FROM:<>\r\n${guesses}`);
    expect((await saidTo(guesser)).match(/^(?:550|421) /gm)).toEqual([...Array.from({ length: 9 }, () => '550 '), '421 ']);
    guesser.destroy();
    server.clock.setTo(new Date('2026-11-23T10:20:00Z'));
    await server.app.get(ReturnAddresses).forget();
    expect(await rows('SELECT hash FROM return_address')).toHaveLength(1);
    server.clock.setTo(new Date('2026-11-23T10:20:01Z'));
    expect(await handsOver(port(), report(sent), sent.from)).toBe(550);
    await server.app.get(ReturnAddresses).forget();
    expect(await rows('SELECT hash FROM return_address')).toEqual([]);
    expect(await jobs()).toEqual([]);
  });

  it('whatever comes, it goes on listening', async () => {
    const sent = await mailToSlt();
    const nested = Array.from({ length: 1_000 }, (_, i) => `Content-Type: multipart/mixed; boundary=b${i}\r\n\r\n--b${i}\r\n`).join('');
    const parts = `Content-Type: multipart/mixed; boundary=b\r\n\r\n${'--b\r\nContent-Type: message/delivery-status\r\n\r\n\r\n'.repeat(1_000)}`;
    expect(await handsOver(port(), `${report(sent)}${'x'.repeat(78)}\r\n`.repeat(200), sent.from)).toBe(552);
    for (const letter of [
      nested,
      parts,
      report(sent)
        .replace(/Action: failed/, 'Action: \0fa\0iled\0')
        .replace('Status: 5.1.1', ''),
      '\0\0\0:\0\r\n\r\n\0',
      `Content-Type: multipart/report; boundary="\r\n\r\n--"\r\n`,
      `Content-Type: message/delivery-status; charset=no-such\r\nContent-Transfer-Encoding: base64\r\n\r\n%%%\r\n`,
      `Subject: ${'a'.repeat(100_000)}\r\n\r\n`,
      randomBytes(100_000),
      '',
    ])
      expect(await handsOver(port(), letter, sent.from, 'somebody@elsewhere.example')).toBe(250);
    expect(await marked()).toEqual([]);
    const caller = await calls('GET / HTTP/1.1\r\n\r\n');
    const breaksOff = await calls(`EHLO a\r\nMAIL FROM:<>\r\nRCPT TO:<${sent.from}>\r\nDATA\r\nSubject: half`);
    for (const one of [caller, breaksOff]) one.destroy();
    const passwords = await calls('EHLO a\r\nAUTH PLAIN AGEAYg==\r\n');
    expect(await saidTo(passwords)).not.toMatch(/AUTH|STARTTLS/);
    passwords.destroy();
    expect(await handsOver(port(), report(sent), sent.from)).toBe(250);
    expect(await marked()).toHaveLength(1);
  });

  it('another server of the same records takes it, also when both are told at once', async () => {
    const sent = await mailToSlt();
    const other = await startHeed(server.settings, { clock: server.clock });
    try {
      const ports = [other.app.get(BounceListener).port, port(), other.app.get(BounceListener).port, port()];
      await allOf(ports.map((one) => async () => expect(await handsOver(one, report(sent), sent.from)).toBe(250)));
      expect(await jobs()).toHaveLength(1);
      await allOf(
        [server, other].map(
          ({ app }) =>
            () =>
              app.get(DueJobs).runDue(),
        ),
      );
      expect(await notices()).toHaveLength(2);
    } finally {
      await other.close();
    }
  });

  it('a restart between the mail and what comes back loses nothing, and waits for nobody who is on the line', async () => {
    const sent = await mailToSlt();
    const idle = await calls('EHLO a\r\n');
    const hungUp = once(idle, 'close');
    let said = '';
    idle.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await server.restart();
    await hungUp;
    expect(said).toContain('421 ');
    expect(await handsOver(port(), report(sent), sent.from)).toBe(250);
    await server.app.get(DueJobs).runDue();
    (await home('deputy')).sees('Mail to Amabel Sedgewick does not arrive');
  });

  it('each try has its own address, and any of them will do', async () => {
    mail.drops();
    const sent = await mailToSlt();
    mail.accepts();
    server.clock.setTo(new Date('2026-11-09T10:30:00Z'));
    await server.app.get(Outbox).sendDue();
    const [first, second] = mail.to(school.members.slt.email);
    expect(second?.from).not.toBe(first?.from);
    expect(await handsOver(port(), report(sent), first?.from ?? '')).toBe(250);
    expect(await handsOver(port(), report(sent), second?.from ?? '')).toBe(250);
    expect(await jobs()).toHaveLength(1);
  });

  it('a mail server that lets nothing out with such an address sends it without, and the doctor says so until it does', async () => {
    const doctor = async () => (await bouncesAreNoticed(server.app.get(DataSource), readSettings(server.settings)))[0];
    mail.letsOutOnly(itself);
    const sent = await mailToSlt();
    expect(sent.from).toBe(itself);
    await untilSent();
    expect(await doctor()).toMatchObject({
      ok: false,
      found: expect.stringContaining('not noticed since 2026-11-09T10:20:00.000Z') as string,
    });
    (await home('admin')).seesNothingOf('Mail has not gone out');
    mail.letsOutOnly(null);
    await aReport(school, { child: 'no' });
    await mail.received(2);
    await untilSent();
    expect(await doctor()).toMatchObject({ ok: true, found: `set up: mail to @${domain} is taken on 127.0.0.1:0` });
  });

  it('what is refused on the spot is refused still, and says nothing about the address that it left with', async () => {
    mail.knowsNobodyAt(school.members.slt.email);
    await aReport(school, { child: 'no' });
    for (let left = 400; left > 0 && (await marked()).length === 0; left -= 1) await wait(25);
    expect(await jobs()).toEqual([{ subject: school.members.slt.accountId }]);
    expect(mail.messages).toEqual([]);
    expect(await bouncesAreNoticed(server.app.get(DataSource), readSettings(server.settings))).toMatchObject([{ ok: true }]);
  });

  /** At once; on SQLite one after the other, because in one process one server's lock would stop the other from letting go of its own. */
  async function allOf(works: readonly (() => Promise<void>)[]): Promise<void> {
    if (engine === 'postgres') await Promise.all(works.map((work) => work()));
    else for (const work of works) await work();
  }
  /** Marked as sent: what is said of the address was said before. */
  async function untilSent(): Promise<void> {
    for (let left = 400; left > 0 && (await rows('SELECT id FROM outbox_message WHERE sent_at IS NULL')).length > 0; left -= 1)
      await wait(25);
  }
  async function calls(words: string): Promise<Socket> {
    const socket = connect({ host: '127.0.0.1', port: port() ?? 0 });
    socket.on('error', () => undefined);
    await once(socket, 'data');
    socket.write(words);
    return socket;
  }
});

async function saidTo(socket: Socket): Promise<string> {
  let said = '';
  socket.on('data', (bytes: Buffer) => (said += bytes.toString()));
  await wait(300);
  return said;
}

describe('Whether mail that comes back is noticed', () => {
  const mail = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: itself };
  let server: TestServer;

  beforeAll(async () => {
    server = await TestServer.start({ settings: mail });
  }, 60_000);
  afterAll(() => server.stop());

  it('is said by the doctor in one line where it is not, and not at all where no mail goes out', async () => {
    const source = server.app.get(DataSource);
    expect(await bouncesAreNoticed(source, readSettings({}))).toEqual([]);
    const [line] = await bouncesAreNoticed(source, readSettings(server.settings));
    expect(line).toMatchObject({ ok: true, found: expect.stringContaining('not noticed: when the mail server takes a mail') as string });
    expect(server.app.get(BounceListener).port).toBeNull();
  });

  it('stops the start with one line where it cannot listen, and the command line does not listen', async () => {
    const busy = await MailServer.start();
    const settings = { ...server.settings, BOUNCE_DOMAIN: domain, BOUNCE_LISTEN: new URL(busy.url).host };
    await expect(startHeed(settings)).rejects.toThrow(/^BOUNCE_LISTEN: cannot listen on 127\.0\.0\.1:\d+ \(EADDRINUSE\)\. Example: .*$/);
    const app = await assemble(settings);
    expect(app.get(BounceListener).port).toBeNull();
    await app.close();
    await busy.close();
  });
});
