import { DataSource } from 'typeorm';
import { AnonymousDoor } from '../../src/schools/index.js';
import { query } from '../../src/platform/database/sql.js';
import { checksAnonymously, concerned, readsReplies, sendsAnonymously, type Ticket, ticketOn } from '../scenarios/anonymous-reporter.js';
import { aSchoolThatTakesReports } from '../scenarios/reporter.js';
import { describeOnBothEngines } from '../support/database.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { encoded } from '../support/web/http-client.js';
import type { Visitor } from '../support/web/visitor.js';
import { WebPage } from '../support/web/web-page.js';

describeOnBothEngines('A report without a name', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:20:00Z' });
  let school: TestSchool;
  let door: string;
  let ticket: Ticket;
  beforeAll(async () => {
    school = await aSchoolThatTakesReports(heed());
    await heed().app.get(AnonymousDoor).open(school.actor('admin'), 0);
    door = `/anonymous/${(await heed().app.get(AnonymousDoor).of(school.id)).door ?? ''}`;
  }, 60_000);

  const rows = <Row>(sql: string, parameters: string[] = []): Promise<Row[]> =>
    query<Row>(heed().app.get(DataSource).manager, sql, parameters);
  const count = async (table: string): Promise<number> =>
    Number((await rows<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table}`))[0]?.n);
  const everything = async (): Promise<string> => {
    const tables = heed()
      .app.get(DataSource)
      .entityMetadatas.map(({ tableName }) => tableName);
    return JSON.stringify(await Promise.all([...new Set(tables)].map((table) => rows(`SELECT * FROM ${table}`))));
  };
  /** The form on the page as a browser sends it. */
  const formOn = ({ page }: Visitor, over: Readonly<Record<string, string>> = {}) => ({
    ...Object.fromEntries(
      page.root
        .querySelectorAll('main input[type=hidden]')
        .map((input) => [input.getAttribute('name') ?? '', input.getAttribute('value') ?? '']),
    ),
    ...over,
  });

  test('the same page sent ten times at once is one report, and ten times the same code', async () => {
    const stranger = heed().visitor();
    await checksAnonymously(stranger, door);
    const form = formOn(stranger, { concerned: 'no' });
    const answers = await Promise.all(Array.from({ length: 10 }, () => stranger.http.post(`${door}/send`, form)));
    const tickets = new Set(
      answers.map(({ status, body }) => `${status} ${/(?:[0-9A-Z]{4}-){4}[0-9A-Z]{4}/.exec(body.toString())?.[0] ?? ''}`),
    );
    expect(tickets.size).toBe(1);
    expect([...tickets][0]).toMatch(/^200 ./);
    expect([await count('report'), await count('case_file')]).toEqual([1, 1]);
  }, 60_000);

  test('a page that comes back an hour later shows no code to whoever sits there now', async () => {
    const stranger = heed().visitor();
    await checksAnonymously(stranger, door);
    const form = formOn(stranger, { concerned: 'no' });
    await stranger.http.post(`${door}/send`, form);
    heed().clock.setTo(new Date('2026-11-09T11:20:00Z'));
    const again = await stranger.http.send('POST', `${door}/send`, {}, encoded(Object.entries(form)));
    expect([again.status, again.headers.location]).toEqual([303, '/anonymous/replies']);
    expect(await count('report')).toBe(2);
  }, 60_000);

  test('nobody makes a ticket for themselves', async () => {
    const stranger = heed().visitor();
    await checksAnonymously(stranger, door);
    const before = await count('report');
    for (const made of ['', 'a.b', `${'A'.repeat(32)}.${'B'.repeat(24)}`, '.']) {
      const answer = await stranger.http.post(`${door}/send`, formOn(stranger, { concerned: 'no', ticket: made }));
      expect(answer.status).toBe(422);
      expect(answer.body.toString()).toContain('There is a problem');
    }
    expect(await count('report')).toBe(before);
  }, 60_000);

  test('neither its code nor who sent it stands anywhere in the record', async () => {
    const stranger = heed().visitor();
    await checksAnonymously(stranger, door);
    const said = { 'user-agent': 'Larkspindle-Browser/7', 'x-forwarded-for': '203.0.113.77', referer: 'http://203.0.113.77/search' };
    const answer = await stranger.http.post(`${door}/send`, formOn(stranger, { concerned: 'no' }), said);
    ticket = ticketOn({ page: new WebPage(answer) });
    const stored = await everything();
    expect(stored).toContain(ticket.reference);
    for (const secret of [ticket.code, ticket.code.replaceAll('-', ''), 'Larkspindle-Browser', '203.0.113.77', '127.0.0.1', '::1'])
      expect([secret, stored.includes(secret)]).toEqual([secret, false]);
    const entries = await rows<{ actor: string; roles: string }>(
      "SELECT actor, roles FROM audit_entry WHERE action IN ('report.sent', 'case.opened')",
    );
    expect(new Set(entries.map(({ actor, roles }) => `${actor}|${roles}`))).toEqual(new Set(['anonymous|']));
  }, 60_000);

  test('reference and code open it; everything else is answered with one page', async () => {
    const reader = heed().visitor();
    await readsReplies(reader, ticket);
    reader.seesHeading('Your report');
    const wrong = { ...ticket, code: ticket.code.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A')) };
    const pages = new Set<string>();
    for (const { reference, code } of [wrong, { reference: 'HD-0000-0000', code: ticket.code }, { reference: 'nothing', code: 'at all' }]) {
      const visitor = heed().visitor();
      await visitor.opens('/anonymous/replies');
      visitor.fills('Reference', reference);
      visitor.fills('Secret code', code);
      await visitor.presses('Show answers');
      visitor.seesProblem('That reference and code don’t go together. Check both, and try again');
      expect(visitor.page.status).toBe(422);
      pages.add(visitor.page.text);
    }
    expect(pages.size).toBe(1);
  }, 60_000);

  test('whoever guesses is slowed down, and the right code is then let in again after the wait', async () => {
    const guesser = heed().visitor();
    const wrong = { ...ticket, code: '0000-0000-0000-0000-0000' };
    for (let guess = 0; guess < 5; guess += 1) await readsReplies(guesser, wrong);
    await readsReplies(guesser, wrong);
    expect(guesser.page.problems.join()).toMatch(/^There were several tries in a row. Wait/);
    await readsReplies(guesser, ticket);
    expect(guesser.page.problems.join()).toMatch(/^There were several tries in a row. Wait/);
    heed().clock.setTo(new Date('2026-11-09T12:00:00Z'));
    await readsReplies(guesser, ticket);
    guesser.seesHeading('Your report');
  }, 60_000);

  test('a message that is sent again by loading the page is there once', async () => {
    const reader = heed().visitor();
    await readsReplies(reader, ticket);
    const form = formOn(reader, { words: 'One thing more.' });
    const sent = await Promise.all([1, 2, 3].map(() => reader.http.post('/anonymous/replies/message', form)));
    expect(sent.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(Number((await rows<{ n: number | string }>("SELECT COUNT(*) AS n FROM message WHERE side = 'reporter'"))[0]?.n)).toBe(1);
  }, 60_000);

  test('a flood from one address ends with a sentence, and nothing typed is lost', async () => {
    heed().clock.setTo(new Date('2026-11-10T09:00:00Z'));
    const stranger = heed().visitor();
    const before = await count('report');
    for (let more = 0; more < 20; more += 1) {
      await checksAnonymously(stranger, door, { happened: `Flood ${more}` });
      await sendsAnonymously(stranger);
    }
    await checksAnonymously(stranger, door, { happened: 'The last drop' });
    stranger.chooses('No', { in: concerned });
    await stranger.presses('Send report');
    expect(stranger.page.problems.join()).toMatch(/^Many reports came from where you are\. Nothing that you wrote is lost: wait/);
    stranger.sees('The last drop');
    expect(await count('report')).toBe(before + 20);
    heed().clock.setTo(new Date('2026-11-10T10:00:01Z'));
    await sendsAnonymously(stranger);
  }, 120_000);

  test('whoever is signed in is told, and sends nothing', async () => {
    const teacher = await school.visitor('teacher');
    await teacher.opens(door);
    teacher.seesHeading('You are signed in');
    await teacher.opens('/anonymous/replies');
    teacher.seesHeading('You are signed in');
  });

  test('a new address takes the place of the old one, and a closed one is found by nobody', async () => {
    const doors = heed().app.get(AnonymousDoor);
    const admin = school.actor('admin');
    const before = await count('audit_entry');
    expect(await doors.open(admin, 0)).toEqual({ refused: 'stale' });
    expect(await doors.open(admin, 1)).toBe(true);
    const next = `/anonymous/${(await doors.of(school.id)).door ?? ''}`;
    const stranger = heed().visitor();
    const gone = await stranger.opens(door);
    const never = await stranger.opens('/anonymous/0000-0000-0000-0000');
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect(gone.html).toBe(never.html);
    await stranger.opens(next.toUpperCase().replace('/ANONYMOUS', '/anonymous'));
    stranger.seesHeading('Report something without giving your name');
    expect(await doors.close(admin, 2)).toBe(true);
    expect(await doors.close(admin, 3)).toEqual({ refused: 'as-it-was' });
    expect((await stranger.opens(next)).status).toBe(404);
    // What was sent before is still answered.
    await readsReplies(stranger, ticket);
    stranger.seesHeading('Your report');
    const said = await rows<{ action: string }>('SELECT action FROM audit_entry WHERE seq > CAST(? AS INTEGER) ORDER BY seq', [
      String(before),
    ]);
    expect(said.map(({ action }) => action).filter((action) => action.startsWith('school.'))).toEqual([
      'school.anonymous-door-renewed',
      'school.anonymous-door-closed',
    ]);
  }, 60_000);
});
