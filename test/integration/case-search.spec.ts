import { DataSource } from 'typeorm';
import { FoldWords } from '../../src/cases/index.js';
import { newId } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, named, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('finding a case', (engine) => {
  const server = useServer({ engine });

  const found = (visitor: Visitor): string[] => visitor.page.root.querySelectorAll('tbody th a').map((link) => link.text);
  const searches = async (school: TestSchool, who: AccountName, words: string): Promise<Visitor> => {
    const visitor = await school.visitor(who);
    await visitor.opens('/cases');
    visitor.fills('Reference or words', words);
    await visitor.presses('Find');
    return visitor;
  };
  const finds = async (school: TestSchool, who: AccountName, words: string): Promise<string[]> => found(await searches(school, who, words));

  it('finds by a word with or without its accents, by the sound of a name, by a handle as it is written anywhere', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, {
      about: 'Renée Ondry',
      whatHappened: 'Il écrit des messages à propos du café de l’école, très tôt.',
      handle: 'https://www.pixlo.example/quiet.harbour/',
    });
    await aReport(school, { about: 'Ferdinand Oakapple' });
    for (const words of [
      'écrit café',
      'ECRIT CAFE',
      'renee',
      'Rénée',
      'Ondrey',
      'ondri',
      'pixlo.example/quiet.harbour',
      'https://pixlo.example/quiet.harbour',
    ])
      expect([words, await finds(school, 'slt', words)]).toEqual([words, [reference]]);
    for (const words of ['caf', 'écrit Oakapple', 'cafe nothing']) expect([words, await finds(school, 'slt', words)]).toEqual([words, []]);
  });

  it('finds by a handle, with or without its @, whatever marks it has, by the platform, and by what is written in messages', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { handle: '@Quiet_Harbour99', platform: 'Pixlo' });
    const { reference: other } = await aReport(school, { handle: 'nightingale', platform: 'Chirrup' });
    for (const words of ['@quiet_harbour99', 'quiet_harbour99', 'QUIET_HARBOUR99', 'harbour99', 'pixlo'])
      expect([words, await finds(school, 'slt', words)]).toEqual([words, [reference]]);
    for (const words of ['@nightingale', 'nightingale', '@Nightingale', 'chirrup'])
      expect([words, await finds(school, 'slt', words)]).toEqual([words, [other]]);
    const slt = await school.visitor('slt');
    await slt.opens(`/cases/${reference}/messages`);
    slt.fills('Write to the reporter', 'Was the weathervane in the picture?');
    await slt.presses('Send message');
    const teacher = await school.visitor('teacher');
    await teacher.opens(`/reports/${reference}`);
    teacher.fills('Write to the people who deal with it', 'No, but a marzipan hedgehog was.');
    await teacher.presses('Send message');
    for (const words of ['weathervane', 'marzipan hedgehog'])
      expect([words, await finds(school, 'slt', words)]).toEqual([words, [reference]]);
  });

  it('finds by a name that has no letters to sound, and by one half of a name', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { about: 'Νίκος Ondry' });
    for (const words of ['Νίκος', 'νίκος ondrey', 'Ondry'])
      expect([words, await finds(school, 'slt', words)]).toEqual([words, [reference]]);
    expect(await finds(school, 'slt', 'Γιώργος')).toEqual([]);
  });

  it('asks for every word, shows the newest first, and keeps filters beside the words', async () => {
    const school = await aSchool(server(), newId());
    const first = await aReport(school, { whatHappened: 'A lantern and a kite.' });
    const second = await aReport(school, { whatHappened: 'A lantern.', kind: 'something_else' });
    expect(await finds(school, 'slt', 'lantern')).toEqual([second.reference, first.reference]);
    expect(await finds(school, 'slt', 'kite lantern')).toEqual([first.reference]);
    const slt = await searches(school, 'slt', 'lantern');
    slt.fills('What was reported', 'Something else, or I am not sure');
    await slt.presses('Show cases');
    expect(found(slt)).toEqual([second.reference]);
    await slt.follows('Remove filter: “lantern”');
    expect(slt.page.path).toBe('/cases?kind=something_else');
  });

  it('lets go of the little words of a question, and still finds somebody whose name is one', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { whatHappened: 'Kite pictures.', about: 'An Ondry' });
    await aReport(school, { whatHappened: 'An answer of the office, and this was all.' });
    expect(await finds(school, 'slt', 'what was the kite about')).toEqual([reference]);
    expect(await finds(school, 'slt', 'an')).toEqual([reference]);
    expect(await finds(school, 'slt', 'the')).toEqual([]);
  });

  it('finds the latest cases before and after their words are sorted into the index, and each once', async () => {
    const school = await aSchool(server(), newId());
    const count = async (table: string) => {
      const [row] = await query<{ n: number | string }>(server().app.get(DataSource).manager, `SELECT COUNT(*) AS n FROM ${table}`);
      return Number(row?.n);
    };
    const first = await aReport(school, { whatHappened: 'A harbour and a kite.', about: 'Ondry Ondry' });
    await server().app.get(FoldWords).run();
    const second = await aReport(school, { whatHappened: 'A harbour.', about: 'Ondry Ondry' });
    const found = [second.reference, first.reference];
    for (const words of ['harbour', 'ondrey harbour', 'Ondry']) expect([words, await finds(school, 'slt', words)]).toEqual([words, found]);
    const words = (await count('word_index')) + (await count('word_fresh'));
    await server().app.get(FoldWords).run();
    expect([await count('word_index'), await count('word_fresh')]).toEqual([words, 0]);
    for (const words of ['harbour', 'ondrey harbour', 'Ondry']) expect([words, await finds(school, 'slt', words)]).toEqual([words, found]);
    expect(await finds(school, 'slt', 'kite')).toEqual([first.reference]);
  });

  it('goes on by pages with the same words', async () => {
    const school = await aSchool(server(), newId());
    const sent: string[] = [];
    for (let i = 0; i < 43; i += 1)
      sent.unshift((await aReport(school, { whatHappened: `A lighthouse ${i % 2 === 0 ? 'keeper' : 'again'}` })).reference);
    const slt = await searches(school, 'slt', 'lighthouse');
    const seen = found(slt);
    while (slt.page.links.includes('Next page')) {
      await slt.follows('Next page');
      seen.push(...found(slt));
    }
    expect(seen).toEqual(sent);
    expect(await finds(school, 'slt', 'lighthouse keeper')).toHaveLength(20);
  }, 60_000);

  it('leads from a reference to its case, however it is typed', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school);
    const bare = reference.slice('HD-'.length);
    for (const typed of [
      reference,
      reference.toLowerCase(),
      reference.replaceAll('-', ' '),
      ` ${reference.toLowerCase().replaceAll('-', '')}. `,
      `(${reference})`,
      bare,
      bare.toLowerCase().replace('-', ' '),
    ]) {
      const slt = await searches(school, 'slt', typed);
      expect(slt.page.path).toBe(`/cases/${reference}`);
    }
  });

  it('answers alike for what is hidden, unknown, malformed, or merely not there', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { about: 'head', whatHappened: 'The weathervane turned.' });
    const answer = async (typed: string): Promise<string> => {
      const head = await searches(school, 'head', typed);
      expect(found(head)).toEqual([]);
      head.sees('Nothing found. Look at the spelling, or try fewer words.');
      return head.page.html
        .replaceAll(typed, 'TYPED')
        .replaceAll(/v1\.[\w-]+/g, 'TOKEN')
        .replaceAll(/name="_csrf" value="[^"]*"/g, 'CSRF');
    };
    const unknown = await answer('HD-0000-0000');
    expect(await answer(reference)).toBe(unknown);
    expect(await answer('HD-0000-0001')).toBe(unknown);
    expect(await answer('HD-7K3Q')).toBe(unknown);
    expect(await answer('weathervane')).toBe(unknown);
    expect(await answer('nothingatall')).toBe(unknown);
    expect(await finds(school, 'chair', 'weathervane')).toEqual([reference]);
  });

  it('never finds for the person it is about, the one who must not see it, or another school', async () => {
    const school = await aSchool(server(), newId());
    const other = await aSchool(server(), newId());
    await aReport(school, { about: 'slt', mustNotSee: [named(school, 'deputy')], whatHappened: 'A heron by the pond.' });
    for (const [where, who] of [
      [school, 'slt'],
      [school, 'deputy'],
      [school, 'dsl'],
      [other, 'head'],
    ] as const)
      expect(await finds(where, who, 'heron')).toEqual([]);
    expect(await finds(school, 'head', 'heron')).toHaveLength(1);
  });

  it('puts on the log that somebody searched, and nowhere what for', async () => {
    const school = await aSchool(server(), newId());
    const slt = await searches(school, 'slt', 'Oakapple');
    expect(slt.page.path).not.toMatch(/oakapple/i);
    const { manager } = server().app.get(DataSource);
    const entries = await query<{ seq: number; subject: string; commitment: string; covers: string }>(
      manager,
      `SELECT seq, subject, commitment, covers FROM audit_entry WHERE action = 'cases.searched' AND actor = ?`,
      [school.members.slt.accountId],
    );
    expect(entries).toHaveLength(1);
    for (const entry of entries) expect(entry).toMatchObject({ subject: '', commitment: '', covers: '' });
  });

  it('takes any words without a fault, and says when there are too many', async () => {
    const school = await aSchool(server(), newId());
    await aReport(school);
    const odd = [
      '<script>alert(1)</script>',
      '{{constructor}}',
      '%',
      "'; DROP TABLE case_file; --",
      '\u0000\ud800',
      '🙂',
      'مرحبا',
      'a',
      '@',
      '..',
      '   ',
      'a b c d e f g h i j k',
    ];
    for (const words of odd) expect((await searches(school, 'slt', words)).page.status).toBe(200);
    const long = await searches(school, 'slt', 'lantern '.repeat(40));
    expect(long.page.status).toBe(422);
    long.seesProblem('Search with 200 characters or fewer');
    expect(long.page.valueOf('Reference or words')).toContain('lantern lantern');
  });

  it('finds when nothing that is sealed can be opened any more', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { about: 'Renée Ondry', whatHappened: 'A lantern.' });
    await school.work(
      async (tx) => void (await tx.query('UPDATE sealing_key SET wrapped = NULL, destroyed_at = ? WHERE destroyed_at IS NULL', [tx.at])),
    );
    expect(await finds(school, 'slt', 'lantern ondrey')).toEqual([reference]);
  });
});
