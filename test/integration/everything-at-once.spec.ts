import { setTimeout as wait } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { isRefused } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { SaveDraft } from '../../src/reports/index.js';
import { breaksOff } from '../support/broken-off.js';
import { aCrowd, type OneOfMany } from '../support/crowd.js';
import { describeOnBothEngines } from '../support/database.js';
import { tokenOf } from '../support/evidence.js';
import { LateFaults } from '../support/late-faults.js';
import { readyReport } from '../support/ready-report.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { unhurried } from '../support/unhurried.js';
import type { Visitor } from '../support/web/visitor.js';

const each = 50;
const half = each / 2;
type Answered = number | 'broken';
type Fields = Readonly<Record<string, string>>;

/** Nobody takes mail here: what is to be sent stays where it can be counted. */
const settings = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'heed@harbourlane.example' };

describeOnBothEngines('Drafts, messages, notes, looks and reports at once', (engine) => {
  const heed = useServer({ engine, settings, now: '2026-11-09T10:20:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });

  const source = () => heed().app.get(DataSource);
  const rows = <T>(sql: string, parameters: string[] = []) => query<T>(source().manager, sql, parameters);
  const count = async (table: string, where = '1 = 1') =>
    Number((await rows<{ n: number | string }>(`SELECT COUNT(*) AS n FROM ${table} WHERE ${where}`))[0]?.n);

  /** A form as its page sends it. Half of it arrives, where the connection is to break. */
  async function sends(visitor: Visitor, path: string, fields: Fields, breaks = false): Promise<Answered> {
    const whole = { _csrf: tokens.get(visitor) ?? '', ...fields };
    if (breaks) return breaksOff(visitor, path, whole);
    const body = new URLSearchParams(whole).toString();
    return (await visitor.http.send('POST', path, {}, { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(body) })).status;
  }
  const tokens = new Map<Visitor, string>();

  async function writing({ actor }: OneOfMany): Promise<string> {
    const id = await heed().app.get(SaveDraft, { strict: false }).run(actor, readyReport(heed().clock.now()));
    if (isRefused(id)) throw new Error(id.refused);
    return id;
  }

  /** Every table that says of a case or a report what it holds, with how much it holds of each. */
  async function sizesBy(column: 'case_id' | 'report_id'): Promise<Map<string, Record<string, number>>> {
    const sizes = new Map<string, Record<string, number>>();
    const add = (of: string, table: string, n: number) => sizes.set(of, { ...sizes.get(of), [table]: (sizes.get(of)?.[table] ?? 0) + n });
    const tables = source().entityMetadatas.filter(
      ({ columns, tableName }) => columns.some(({ databaseName }) => databaseName === column) && tableName !== 'case_presence',
    );
    for (const { tableName } of tables)
      for (const row of await rows<{ of: string; n: number | string }>(
        `SELECT ${column} AS "of", COUNT(*) AS n FROM ${tableName} WHERE ${column} IS NOT NULL GROUP BY ${column}`,
      ))
        // Fresh words are sorted into the index meanwhile.
        add(row.of, tableName === 'word_fresh' ? 'word_index' : tableName, Number(row.n));
    return sizes;
  }

  async function wordsOn(visitor: Visitor, path: string): Promise<string[]> {
    const words: string[] = [];
    await visitor.opens(path);
    const read = () => words.push(...visitor.page.root.querySelectorAll('blockquote').map(({ text }) => text.trim()));
    for (read(); visitor.page.links.includes('Next page'); read()) await visitor.follows('Next page');
    return words;
  }

  it('half of them failing as late as can be: what was acknowledged is there, whole, and nothing else', async () => {
    const open = await aReport(school, { by: 'teacher', tellHeadteacher: true });
    const other = await aReport(school, { by: 'assistant', tellHeadteacher: true });
    const [teacher, assistant] = [await school.visitor('teacher'), await school.visitor('assistant')];
    const [head, slt] = [await school.visitor('head'), await school.visitor('slt')];
    const crowd = await aCrowd(school, each * 2);
    const [senders, writers] = [crowd.slice(0, each), crowd.slice(each)];
    const drafts: string[] = [];
    for (const one of crowd) drafts.push(await writing(one));
    for (const visitor of [teacher, assistant, head, slt, ...crowd.map((one) => one.visitor)]) tokens.set(visitor, await tokenOf(visitor));

    const before = { notices: await count('notice'), mail: await count('outbox_message'), keys: await count('sealing_key') };
    const logged = await count('audit_entry');
    // Every odd one fails: by a fault in its last write, by a refusal, or because its connection breaks.
    const how = (n: number) => (n % 2 === 0 ? 'well' : (['late', 'refused', 'broken'] as const)[((n - 1) / 2) % 3]);
    const lateDrafts = drafts.slice(each).filter((_, n) => how(n) === 'late');
    const lateSenders = senders.filter((_, n) => how(n) === 'late').map(({ actor }) => actor.accountId);
    const late = [school.members.slt.accountId, school.members.assistant.accountId, ...lateSenders, ...lateDrafts];
    unhurried(source());
    const faults = await LateFaults.begin(source(), late);

    const kinds: Record<string, (n: number) => Promise<Answered>> = {
      step: async (n) => {
        const { visitor } = writers[n] as OneOfMany;
        if (how(n) !== 'late') await sends(visitor, '/report/what-happened', { whatHappened: `first ${n}`, version: '1' });
        const seen = await rows<{ version: number }>('SELECT version FROM draft WHERE id = ?', [drafts[each + n] ?? '']);
        const version = how(n) === 'refused' ? '0' : String(seen[0]?.version);
        return sends(visitor, '/report/what-happened', { whatHappened: `then ${n}`, version }, how(n) === 'broken');
      },
      'message to the reporter': (n) =>
        sends(
          how(n) === 'late' ? slt : head,
          `/cases/${open.reference}/messages`,
          { words: `to the reporter ${n}`, report: how(n) === 'refused' ? 'no such report' : '' },
          how(n) === 'broken',
        ),
      'message to the school': (n) =>
        how(n) === 'late'
          ? sends(assistant, `/reports/${other.reference}/messages`, { words: `to the school ${n}` })
          : sends(
              teacher,
              `/reports/${open.reference}/messages`,
              { words: how(n) === 'refused' ? '' : `to the school ${n}` },
              how(n) === 'broken',
            ),
      note: (n) =>
        sends(
          how(n) === 'late' ? slt : head,
          `/cases/${open.reference}/timeline/notes`,
          { note: `note ${n}`, addsTo: how(n) === 'refused' ? 'no such note' : '' },
          how(n) === 'broken',
        ),
      look: async (n) => {
        const answer = await (n % 2 === 0 ? head : slt).http.send('GET', `/cases/${open.reference}/reported`);
        if (n % 2 === 1) expect(answer.body.toString()).not.toContain(open.answers.whatHappened);
        return answer.status;
      },
      report: (n) =>
        sends(
          (senders[n] as OneOfMany).visitor,
          '/report/check',
          { concerned: 'no', draft: drafts[n] ?? '', version: how(n) === 'refused' ? '99' : '1' },
          how(n) === 'broken',
        ),
    };
    const answers = await Promise.all(
      Object.entries(kinds).map(async ([kind, send], k) => {
        const all = await Promise.all(Array.from({ length: each }, (_, n) => wait((n * 3 + k) % 17).then(() => send(n))));
        const counts: Record<string, number> = {};
        for (const [n, answer] of all.entries()) counts[`${how(n)} ${answer}`] = (counts[`${how(n)} ${answer}`] ?? 0) + 1;
        return [kind, counts] as const;
      }),
    );
    await faults.end();

    const [well, eight] = [half, 8];
    const outcome = (good: number, refusal: number) => ({
      [`well ${good}`]: well,
      'late 500': 9,
      [`refused ${refusal}`]: eight,
      'broken broken': eight,
    });
    expect(Object.fromEntries(answers)).toEqual({
      step: outcome(303, 409),
      'message to the reporter': outcome(303, 422),
      'message to the school': outcome(303, 422),
      note: outcome(303, 422),
      look: { 'well 200': well, 'late 500': 9, 'refused 500': eight, 'broken 500': eight },
      report: outcome(303, 409),
    });

    // The log has one entry for each that was acknowledged, and the looks with which refused forms were drawn again.
    const entries = await rows<{ action: string; n: number | string }>(
      `SELECT action, COUNT(*) AS n FROM audit_entry WHERE seq > ${logged} GROUP BY action ORDER BY action`,
    );
    expect(Object.fromEntries(entries.map(({ action, n }) => [action, Number(n)]))).toMatchObject({
      'case.message-sent': half,
      'report.message-sent': half,
      'case.note-added': half,
      'case.report-viewed': half,
      'report.sent': half,
    });
    const evens = (word: string) => Array.from({ length: half }, (_, n) => `${word} ${n * 2}`).toSorted();
    const said = await wordsOn(head, `/cases/${open.reference}/messages`);
    expect(said.toSorted()).toEqual([...evens('to the reporter'), ...evens('to the school')]);
    expect((await wordsOn(head, `/cases/${open.reference}/timeline?show=notes`)).toSorted()).toEqual(evens('note'));
    expect([await count('message'), await count('note')]).toEqual([half * 2, half]);

    // Every report has what every other has: same tables, same numbers of rows.
    for (const column of ['case_id', 'report_id'] as const) {
      const sizes = await sizesBy(column);
      expect(sizes.size).toBe(half + 2);
      const known = column === 'case_id' ? [open.caseId, other.caseId] : [open.reportId, other.reportId];
      const news = [...sizes].filter(([id]) => !known.includes(id)).map(([, size]) => size);
      expect(news).toHaveLength(half);
      for (const size of news) expect(size).toEqual(news[0]);
    }
    expect([await count('report'), await count('case_file')]).toEqual([half + 2, half + 2]);
    expect(((await count('sealing_key')) - before.keys) % half).toBe(0);

    // Each notice goes with one mail, and leads to something that is there.
    const notices = (await count('notice')) - before.notices;
    expect((await count('outbox_message')) - before.mail).toBe(notices);
    expect(await count('notice', 'subject NOT IN (SELECT id FROM case_file) AND subject NOT IN (SELECT id FROM report)')).toBe(0);
    expect(await count('notice', `subject = '${open.reportId}'`)).toBe(half);

    // A draft is gone when its report was sent, and otherwise says what was last acknowledged.
    expect(await count('draft')).toBe(half + each);
    for (const [n, { visitor }] of writers.entries()) {
      await visitor.opens('/report/what-happened');
      const kept = { well: `then ${n}`, late: readyReport(heed().clock.now()).whatHappened, refused: `first ${n}`, broken: `first ${n}` };
      expect(visitor.page.valueOf('What happened, in your own words?')).toBe(kept[how(n) ?? 'well']);
    }

    // Whoever failed presses again, and succeeds.
    const again = senders.map(({ visitor }, n) => ({ visitor, n })).filter(({ n }) => how(n) !== 'well');
    const second = await Promise.all(
      again.map(({ visitor, n }) => sends(visitor, '/report/check', { concerned: 'no', draft: drafts[n] ?? '', version: '1' })),
    );
    expect(new Set(second)).toEqual(new Set([303]));
    expect([await count('report'), await count('draft')]).toEqual([each + 2, each]);
  }, 120_000);
});
