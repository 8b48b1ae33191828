import { AddAction, AddActionForm, DeclareConflict } from '../../src/cases/index.js';
import { isRefused, newId } from '../../src/kernel/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { tokenOf } from '../support/evidence.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { encoded } from '../support/web/http-client.js';
import type { Visitor } from '../support/web/visitor.js';

type Fields = Readonly<Record<string, string>>;

describeOnBothEngines('two at once in one case', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:04:00Z' });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  it('each sees that the other has it open, for ten minutes, and nobody else does', async () => {
    const school = await aSchool(heed(), newId());
    at('2026-11-09T10:04:00Z');
    const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true, child: 'yes' });
    const [head, slt] = [await school.visitor('head'), await school.visitor('slt')];
    await head.opens(`/cases/${reference}`);
    head.seesNothingOf('Also open');
    at('2026-11-09T10:09:00Z');
    await slt.opens(`/cases/${reference}/timeline`);
    slt.sees('Also open: Isaura Thackwell, since 10:04');
    await head.opens(`/cases/${reference}/people`);
    head.sees('Also open: Amabel Sedgewick, since 10:09');
    at('2026-11-09T10:18:00Z');
    await slt.opens(`/cases/${reference}`);
    slt.sees('Also open: Isaura Thackwell, since 10:04');
    // Eleven minutes after the headteacher last looked.
    at('2026-11-09T10:20:00Z');
    await slt.opens(`/cases/${reference}`);
    slt.seesNothingOf('Also open');
    // Whoever comes back has it open since then.
    await head.opens(`/cases/${reference}`);
    head.sees('Also open: Amabel Sedgewick, since 10:09');
    await slt.opens(`/cases/${reference}`);
    slt.sees('Also open: Isaura Thackwell, since 10:20');
    // Another case says nothing of it.
    const { reference: other } = await aReport(school, { about: 'assistant', tellHeadteacher: true, child: 'yes' });
    await slt.opens(`/cases/${other}`);
    slt.seesNothingOf('Also open');
  });

  it('whoever says that they should not handle it neither appears nor sees', async () => {
    const school = await aSchool(heed(), newId());
    at('2026-11-09T10:04:00Z');
    const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true, child: 'yes' });
    const [head, slt] = [await school.visitor('head'), await school.visitor('slt')];
    await slt.opens(`/cases/${reference}`);
    await head.opens(`/cases/${reference}`);
    head.sees('Also open: Amabel Sedgewick');
    await heed().app.get(DeclareConflict).run(school.actor('slt'), reference, { kind: 'close_relationship', reason: 'A relative' });
    await head.opens(`/cases/${reference}`);
    head.seesNothingOf('Also open', 'Amabel Sedgewick, since');
    await slt.opens(`/cases/${reference}`);
    slt.seesNotFound();
    await head.opens(`/cases/${reference}`);
    head.seesNothingOf('Also open');
  });

  it('a hundred races: one of two wins, and the other gets back every word beside what was recorded', async () => {
    const school = await aSchool(heed(), newId());
    at('2026-11-09T10:04:00Z');
    const [head, slt] = [await school.visitor('head'), await school.visitor('slt')];
    const tokens = new Map([
      [head, await tokenOf(head)],
      [slt, await tokenOf(slt)],
    ]);
    const sends = (visitor: Visitor, path: string, fields: Fields) =>
      visitor.http.send('POST', path, {}, encoded([['_csrf', tokens.get(visitor) ?? ''], ...Object.entries(fields)]));
    let races = 0;

    /** Both send the same form, opened at the same version, each with words of their own. */
    const both = async (path: string, fields: (words: string) => Fields) => {
      races += 1;
      const words = ['headteacher', 'contact'].map((who) => `Written by the ${who}, race ${races}`);
      const answers = await Promise.all([head, slt].map((visitor, i) => sends(visitor, path, fields(words[i] ?? ''))));
      return answers.map(({ status, body }, i) => ({ status, text: body.toString(), own: words[i] ?? '', other: words[1 - i] ?? '' }));
    };
    const oneWins = async (path: string, fields: (words: string) => Fields): Promise<void> => {
      const answers = await both(path, fields);
      expect([path, answers.map(({ status }) => status).toSorted()]).toEqual([path, [303, 409]]);
      const [lost] = answers.filter(({ status }) => status === 409);
      expect(lost?.text).toMatch(/while you were writing|Somebody has recorded this already/);
      expect(lost?.text).toContain(lost?.own);
      expect(lost?.text).toContain(lost?.other);
    };
    const bothStand = async (path: string, page: string, fields: (words: string) => Fields): Promise<void> => {
      const answers = await both(path, fields);
      expect([path, answers.map(({ status }) => status)]).toEqual([path, [303, 303]]);
      const { body } = await head.http.get(page);
      for (const { own } of answers) expect(body.toString()).toContain(own);
    };

    const { reference } = await aReport(school, { about: null, tellHeadteacher: true });
    const atCase = `/cases/${reference}`;
    for (let n = 0; n < 50; n += 1) {
      const form = Object.assign(new AddActionForm(), { title: `Ask number ${n}` });
      const added = await heed().app.get(AddAction).run(school.actor('head'), reference, form);
      if (isRefused(added as never)) throw new Error('Not added');
      const id = await new Casework(school, reference, 'head').idOf(`Ask number ${n}`);
      await oneWins(`${atCase}/actions/${id}`, (result) => ({ version: '1', result }));
    }
    const triage = (reason: string) => ({
      version: 'none',
      page: 'decision',
      noAdult: 'yes',
      classifications: 'third_party_conduct',
      reason,
    });
    for (let n = 0; n < 15; n += 1) {
      const { reference: fresh } = await aReport(school, { about: null, tellHeadteacher: true });
      await oneWins(`/cases/${fresh}/triage`, triage);
    }
    const allegation = await anAllegation(school);
    const lado = { authority: 'Brackenshire', person: 'Merrin Stockdale', reference: 'L-204', threshold: 'not_said', hold: 'none' };
    for (let n = 0; n < 10; n += 1)
      await oneWins(`/cases/${allegation}/referrals/new/lado`, (advice) => ({ version: `${n}`, ...lado, advice }));
    for (let n = 0; n < 15; n += 1) await bothStand(`${atCase}/timeline/notes`, `${atCase}/timeline`, (note) => ({ note }));
    for (let n = 0; n < 10; n += 1)
      await bothStand(`${atCase}/people/add`, `${atCase}/people`, (name) => ({ name, part: 'witness', engagement: 'pupil' }));
    expect(races).toBe(100);
    const seen = await new Casework(school, reference, 'head').seen();
    expect(seen.done.filter((title) => title.startsWith('Ask number'))).toHaveLength(50);
    expect(await new Casework(school, allegation, 'head').told()).toHaveLength(10);
  }, 240_000);

  async function anAllegation(school: TestSchool): Promise<string> {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = new Casework(school, reference, 'head');
    const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };
    await head.all(() => head.triage({ ...head.limbs({ H3: 'not_sure' }), classifications: ['allegation'], ...outside }));
    return reference;
  }
});
