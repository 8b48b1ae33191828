import { AddParty, DecideSame, DecideSameForm, UndoSame, UndoSameForm } from '../../src/cases/index.js';
import { Casework } from '../support/casework.js';
import { ComingBack } from '../support/coming-back.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, named, type ReportSketch, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

/** @source domain guide 7, P2, pattern rule */
describeOnBothEngines('Something that comes back in several concerns', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let back: ComingBack;
  let made = 0;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `back-${engine}-${(made += 1)}`);
    back = new ComingBack(school);
  });

  describe('calls for one look at all of them', () => {
    test('the same account, however it is written', async () => {
      const first = await back.aConcern({ handle: '@Quill.Bot' });
      expect(await back.reviews()).toEqual([]);
      const second = await back.aConcern({ handle: 'quill.bot, and others' });
      const [review] = await back.reviews();
      expect(review).toMatchObject({ about: 'account', case_id: second.caseId, due_at: '2026-11-16T23:59:59.000Z', decided_at: null });
      expect(await back.seenBy('head', second)).toEqual([review?.id]);
      // It hangs on the case that led to it, and says nothing in the other one.
      expect(await back.seenBy('head', first)).toEqual([]);
      const head = await school.visitor('head');
      await head.opens(`/cases/${second.reference}/repeats/${review?.id}`);
      head.sees('quill.bot', first.reference, second.reference, 'Counts towards this');
    });

    test('the same page, by what somebody found online after it was decided', async () => {
      await back.aConcern({ handle: 'https://clips.example/zeppelin-club/1' });
      const second = await back.aConcern();
      await new Casework(school, second.reference, 'head').finds({ address: 'www.clips.example/zeppelin-club/2?x=1' });
      expect((await back.reviews()).map(({ about }) => about)).toEqual(['page']);
      expect(await back.seenBy('slt', second)).toEqual([await back.theOne()]);
    });

    test('three at one place, however somebody wrote it', async () => {
      for (const platform of ['At the school gate', 'School gate']) await back.aConcern({ platform });
      expect(await back.reviews()).toEqual([]);
      await back.aConcern({ platform: 'Snapchat, by the School Gate' });
      expect((await back.reviews()).map(({ about }) => about)).toEqual(['place']);
    });

    test('five on one app within three months', async () => {
      for (let one = 0; one < 4; one += 1) await back.aConcern({ platform: 'Insta' });
      expect(await back.reviews()).toEqual([]);
      await back.aConcern({ platform: 'Instagram and TikTok' });
      expect((await back.reviews()).map(({ about }) => about)).toEqual(['platform']);
      // Not again with each further one.
      for (let one = 0; one < 2; one += 1) await back.aConcern({ platform: 'instagram' });
      expect(await back.reviews()).toHaveLength(1);
      await back.aConcern({ platform: 'Instagram' });
      expect(await back.reviews()).toHaveLength(2);
    });

    test('the same pupil in three, once somebody said that they are the same', async () => {
      const about = (part: 'targets' | 'children'): ReportSketch => ({
        [part]: [named(school, 'Wilmot Sorrel', { engagement: 'pupil' })],
        about: 'assistant',
      });
      const [first, second, third] = [
        await back.aConcern(about('children')),
        await back.aConcern(about('children')),
        await back.aConcern(about('children')),
      ] as const;
      expect(await back.reviews()).toEqual([]);
      const head = await school.visitor('head');
      for (const one of [second, third]) {
        await head.opens(`/cases/${one.reference}/people/same`);
        const other = /people\/same\/([\w-]+)/.exec(head.page.html)?.[1] ?? '';
        const form = Object.assign(new DecideSameForm(), { verdict: 'same', reason: 'In 8C.' });
        expect(await heed().app.get(DecideSame).run(school.actor('head'), one.reference, other, form)).toBeNull();
      }
      const [review] = await back.reviews();
      expect(review?.about).toBe('pupil');
      expect(await back.seenBy('head', third)).toEqual([review?.id]);
      // Taken back: there is nothing to decide any more.
      await head.opens(`/cases/${third.reference}/people/same`);
      const link = /links\/([\w-]+)\/undo/.exec(head.page.html)?.[1] ?? '';
      const undo = Object.assign(new UndoSameForm(), { reason: 'Two cousins.' });
      expect(await heed().app.get(UndoSame).run(school.actor('head'), third.reference, link, undo)).toBeNull();
      const lapsed = await back.reviews();
      expect(lapsed.map(({ decided_at }) => decided_at === null)).toEqual([false]);
      await head.opens(`/cases/${third.reference}/repeats/${review?.id}`);
      head.sees('There is nothing to decide');
      expect(await back.seenBy('head', first)).toEqual([]);
    });

    test('a pupil who is added to a case later counts in it', async () => {
      const cases = [await back.aConcern(), await back.aConcern(), await back.aConcern()];
      const first = cases[0];
      for (const { reference } of cases) {
        const said = {
          part: 'child',
          accountId: null,
          name: 'Wilmot Sorrel',
          engagement: 'pupil',
          about: '8C',
          told: null,
          bornOn: null,
        } as const;
        expect(await heed().app.get(AddParty).run(school.actor('head'), reference, said)).toBeNull();
        const head = await school.visitor('head');
        await head.opens(`/cases/${reference}/people/same`);
        const other = /people\/same\/([\w-]+)/.exec(head.page.html)?.[1];
        const form = Object.assign(new DecideSameForm(), { verdict: 'same', reason: 'In 8C.' });
        if (other !== undefined && reference !== first?.reference)
          await heed().app.get(DecideSame).run(school.actor('head'), reference, other, form);
      }
      expect((await back.reviews()).map(({ about }) => about)).toEqual(['pupil']);
    });
  });

  describe('calls for nothing', () => {
    test('before it is decided that each is a concern, or where it is none', async () => {
      await back.aConcern({ handle: '@quill.bot' });
      const second = await aReport(school, { handle: '@quill.bot', child: 'yes', tellHeadteacher: true });
      expect(await back.reviews()).toEqual([]);
      await back.decided(second, 'out_of_scope');
      expect(await back.reviews()).toEqual([]);
      await back.decided(second, 'conduct_breach');
      expect(await back.reviews()).toHaveLength(1);
    });

    test('where somebody told it of themselves: it is shown, and never counts', async () => {
      const own = await back.aConcern({ by: 'assistant', kind: 'self_report', about: null, handle: '@quill.bot' });
      await back.aConcern({ handle: '@quill.bot' });
      expect(await back.reviews()).toEqual([]);
      const third = await back.aConcern({ handle: '@quill.bot' });
      const head = await school.visitor('head');
      await head.opens(`/cases/${third.reference}/repeats/${await back.theOne()}`);
      head.sees(own.reference, 'told by the person', 'Never counts against them');
    });

    test('in another school', async () => {
      await back.aConcern({ handle: '@quill.bot' });
      back = new ComingBack(await aSchool(heed(), `elsewhere-${engine}-${made}`));
      await back.aConcern({ handle: '@quill.bot' });
      expect(await back.reviews()).toEqual([]);
    });

    test('once it was looked at, whatever is decided again; a further concern does', async () => {
      await back.aConcern({ handle: '@quill.bot' });
      const second = await back.aConcern({ handle: '@quill.bot' });
      const id = await back.theOne();
      await back.decided(second);
      expect(await back.decides('slt', second, id, { verdict: 'no_connection' })).toBeNull();
      await back.decided(second);
      expect(await back.reviews()).toHaveLength(1);
      const third = await back.aConcern({ handle: '@quill.bot' });
      expect(await back.reviews()).toHaveLength(2);
      expect(await back.seenBy('slt', third)).toHaveLength(1);
    });
  });

  test('what was decided stands with its reason; deciding it twice is refused, and what was typed is shown again', async () => {
    await back.aConcern({ handle: '@quill.bot' });
    const second = await back.aConcern({ handle: '@quill.bot' });
    const id = await back.theOne();
    expect(await back.decides('head', second, id, { reason: '' })).toEqual({ refused: 'incomplete' });
    expect(await back.decides('head', second, id, { verdict: 'perhaps' })).toEqual({ refused: 'incomplete' });
    expect(await back.decides('head', second, id, { version: '7' })).toEqual({ refused: 'decided' });
    const slt = await school.visitor('slt');
    await slt.opens(`/cases/${second.reference}/repeats/${id}`);
    expect(await back.decides('head', second, id)).toBeNull();
    slt.chooses('There is no connection');
    slt.fills('Why?', 'They share nothing but a nickname.');
    await slt.presses('Record this decision');
    expect(slt.page.status).toBe(409);
    slt.sees('Look into it together', 'One group of pupils runs it.', 'Isaura Thackwell', 'They share nothing but a nickname.');
    await slt.opens('/people/repeats');
    slt.sees('Decided this term', 'quill.bot', 'Look into it together, Monday 9 November 2026');
  });

  test('a year without a low-level concern asks whether reporting is working, of the headteacher, who keeps the register', async () => {
    const says = async (who: 'head' | 'dsl' | 'slt') => {
      const visitor = await school.visitor(who);
      await visitor.opens('/people/repeats');
      return visitor.page.text.includes('Is reporting working?');
    };
    const asked = () => Promise.all((['head', 'dsl', 'slt'] as const).map(says));
    const sent = await back.aConcern({ handle: '@quill.bot' });
    expect(await asked()).toEqual([true, false, false]);
    // A school that began in September has no year behind it.
    await school.work((tx) => tx.query('UPDATE school SET set_up_at = ? WHERE id = ?', ['2026-09-01T08:00:00.000Z', school.id]));
    expect(await asked()).toEqual([false, false, false]);
    heed().clock.setTo(new Date('2027-11-09T10:00:00Z'));
    expect(await asked()).toEqual([true, false, false]);
    const work = new Casework(school, sent.reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'] }));
    expect(await asked()).toEqual([false, false, false]);
    heed().clock.setTo(new Date('2028-11-10T10:00:00Z'));
    expect(await asked()).toEqual([true, false, false]);
  });

  test('a second concern before the first look: whoever may read all is asked once', async () => {
    await back.aConcern({ handle: '@quill.bot' });
    const second = await back.aConcern({ handle: '@quill.bot' });
    const third = await back.aConcern({ handle: '@quill.bot' });
    expect(await back.reviews()).toHaveLength(2);
    expect(await back.seenBy('head', second)).toEqual([]);
    expect(await back.seenBy('head', third)).toHaveLength(1);
    expect(await back.listedFor('head')).toHaveLength(1);
  });

  test('nothing in the clear says what came back', async () => {
    await back.aConcern({
      handle: '@quill.bot',
      platform: 'Instagram',
      children: [named(school, 'Wilmot Sorrel', { engagement: 'pupil' })],
    });
    await back.aConcern({ handle: '@quill.bot' });
    const stored = JSON.stringify([
      await back.rows('SELECT * FROM case_mark'),
      await back.rows('SELECT * FROM pattern_review'),
    ]).toLowerCase();
    for (const word of ['quill', 'instagram', 'sorrel']) expect(stored).not.toContain(word);
  });
});
