import { DataSource } from 'typeorm';
import { type Engine } from '../support/database.js';
import { TestServer } from '../support/server.js';
import { aSchool } from '../support/school.js';
import { ListQueries } from '../../src/cases/list/list.queries.js';
import { WordHashes } from '../../src/cases/list/word-hashes.js';
import { noFilter } from '../../src/cases/list/domain/case-filter.js';
import { SealedTokens } from '../../src/platform/crypto/sealed-token.js';

const N = 100_000;
describe.each((process.env.ENGINES ?? 'sqlite').split(',') as Engine[])('%s', (engine) => {
  it('is fast', async () => {
    const server = await TestServer.start({ engine });
    const school = await aSchool(server);
    const ds = server.app.get(DataSource);
    const acc = school.members.slt.accountId;
    const words = server.app.get(WordHashes);
    const hash = (w: string) => words.forSearch(w)[0]![0]!;
    const kinds = ['conduct_of_adult', 'unwanted_contact', 'abuse_of_staff', 'something_else'];
    const rows: unknown[][] = [],
      readers: unknown[][] = [],
      idx: unknown[][] = [];
    for (let i = 0; i < N; i++) {
      const id = `0190000${String(i).padStart(8, '0')}-7000-8000-000000000000`.slice(0, 36);
      const received = new Date(Date.parse('2016-01-01') + i * 3_400_000).toISOString();
      const open = i > N - 3000 || i % 200 === 0;
      const due = new Date(Date.parse('2026-11-01') + (i % 400) * 3_600_000).toISOString();
      const closed = open ? null : new Date(Date.parse(received) + 40 * 86400000).toISOString();
      const kind = i === 777 ? 'about_handling' : kinds[i % 4]!;
      const stage = open ? ['received', 'being_assessed', 'in_action', 'outcome_due'][i % 4]! : 'closed';
      rows.push([
        id,
        school.id,
        'HD' + String(i).padStart(9, '0'),
        kind,
        stage,
        received,
        received,
        null,
        due,
        closed,
        null,
        null,
        id,
        'x'.repeat(1200),
        1,
      ]);
      const sk = closed ? `2${String(8_640_000_000_000_000 - Date.parse(closed)).padStart(16, '0')}` : `${i % 3 ? '0' : '1'}${due}`;
      readers.push([id, acc, i % 2 ? 'holder' : 'handler', 'slt_contact', sk, received]);
      idx.push([hash('photos'), id, 'word']);
      if (i % 100 === 0) idx.push([hash('lantern'), id, 'word']);
      if (i === 5000) idx.push([hash('zebra'), id, 'word']);
      if (i % 2) idx.push([hash('odd'), id, 'word']);
      else idx.push([hash('even'), id, 'word']);
    }
    const put = async (t: string, cols: string, all: unknown[][]) => {
      const w = all[0]!.length;
      const step = Math.floor(30000 / w);
      for (let at = 0; at < all.length; at += step) {
        const some = all.slice(at, at + step);
        let n = 0;
        await ds.query(
          `INSERT INTO ${t} (${cols}) VALUES ${some.map((r) => `(${r.map(() => (engine === 'sqlite' ? '?' : `$${++n}`)).join(',')})`).join(',')}`,
          some.flat(),
        );
      }
    };
    await put(
      'case_file',
      'id, school_id, reference, kind, stage, received_at, first_known_at, opened_at, due_at, closed_at, reopened_at, restricted_at, key_id, sealed, version',
      rows,
    );
    await put('case_reader', 'case_id, account_id, level, via, sort_key, received_at', readers);
    await put('word_index', 'hash, case_id, kind', idx);
    if (engine !== 'sqlite') await ds.query('ANALYZE');
    const q = server.app.get(ListQueries),
      actor = school.actor('slt'),
      now = server.clock.now();
    const m = ds.manager;
    const plans: string[] = [];
    const time = async (name: string, f: () => Promise<unknown>) => {
      let r: never;
      const t: number[] = [];
      for (let i = 0; i < 7; i++) {
        const s = performance.now();
        r = (await f()) as never;
        t.push(performance.now() - s);
      }
      t.sort((a, b) => a - b);
      plans.push(
        `${name}: ${t[3]!.toFixed(2)} ms (max ${t[6]!.toFixed(1)}) ${JSON.stringify({ n: (r! as { cases: [] }).cases.length, next: !!(r! as { next: unknown }).next })}`,
      );
      return r! as { cases: { caseId: string; sortKey: string; receivedAt: string }[]; next: { key: string; caseId: string } };
    };
    const walk = (order: string, from: unknown = null, backwards = false) => ({ order, backwards, from }) as never;
    for (const order of ['waiting', 'newest', 'oldest']) {
      const p = await time(`${order} first`, () => q.page(actor, noFilter, walk(order), now));
      await time(`${order} second`, () => q.page(actor, noFilter, walk(order, p.next), now));
      const deep = readers[order === 'waiting' ? 40_001 : 50_001]!;
      const at = { key: String(order === 'waiting' ? deep[4] : deep[5]), caseId: String(deep[0]) };
      await time(`${order} deep`, () => q.page(actor, noFilter, walk(order, at), now));
      await time(`${order} deep back`, () => q.page(actor, noFilter, walk(order, at, true), now));
      for (const [n, f] of Object.entries({
        late: { due: ['late'] },
        week: { due: ['this_week'] },
        rareKind: { kind: 'about_handling' },
        kind: { kind: 'abuse_of_staff' },
        stage: { stages: ['paused'] },
        stage2: { stages: ['outcome_due'] },
        closed: { stages: ['closed'] },
        mine: { held: ['mine'] },
        all: { stages: ['in_action'], kind: 'abuse_of_staff', held: ['mine'], due: ['late'] },
      }))
        await time(`${order} ${n}`, () => q.page(actor, { ...noFilter, ...f } as never, walk(order), now));
    }
    for (const w of ['photos', 'lantern', 'zebra', 'photos lantern', 'odd even', 'nothing'])
      await time(`words ${w}`, () =>
        q.withWords(m, { actor, groups: words.forSearch(w), filter: noFilter, from: { backwards: false, from: null }, now }),
      );
    // plans
    const seen = new Set<string>();
    const orig = m.query.bind(m);
    (m as { query: unknown }).query = async (sql: string, ps: never[]) => {
      const ex = await orig((engine === 'sqlite' ? 'EXPLAIN QUERY PLAN ' : 'EXPLAIN ') + sql, ps);
      const text = ex.map((r: Record<string, string>) => r.detail ?? r['QUERY PLAN']).join('\n     ');
      if (!seen.has(text)) {
        seen.add(text);
        plans.push('   ' + sql.replace(/\s+/g, ' ').slice(0, 400) + '\n     ' + text);
      }
      return orig(sql, ps);
    };
    plans.push('PLAN waiting');
    await q.page(actor, noFilter, walk('waiting', { key: '02026-11-05', caseId: 'x' }), now);
    plans.push('PLAN waiting late');
    await q.page(actor, { ...noFilter, due: ['late'] }, walk('waiting', { key: '02026-11-05', caseId: 'x' }), now);
    plans.push('PLAN newest');
    await q.page(actor, noFilter, walk('newest', { key: '2026-11-05', caseId: 'x' }), now);
    plans.push('PLAN newest late');
    await q.page(actor, { ...noFilter, due: ['late'] }, walk('newest', { key: '2026-11-05', caseId: 'x' }), now);
    plans.push('PLAN newest kind');
    await q.page(actor, { ...noFilter, kind: 'unwanted_contact' }, walk('newest', { key: '2026-11-05', caseId: 'x' }), now);
    plans.push('PLAN zebra');
    await q.withWords(m, { actor, groups: words.forSearch('zebra'), filter: noFilter, from: { backwards: false, from: null }, now });
    plans.push('PLAN photos');
    await q.withWords(m, { actor, groups: words.forSearch('photos'), filter: noFilter, from: { backwards: false, from: null }, now });
    plans.push('PLAN photos lantern');
    await q.withWords(m, { actor, groups: words.forSearch('photos zebra'), filter: noFilter, from: { backwards: false, from: null }, now });
    delete (m as { query?: unknown }).query;
    console.log(plans.join('\n'));
    void SealedTokens;
    await server.stop();
  }, 300_000);
});
