import { DeclareConflict, DecideSame, DecideSameForm } from '../../src/cases/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, named, type ReportSketch, type SentReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('What is known about a person', (engine) => {
  const heed = useServer({ engine });
  let school: TestSchool;
  let head: Visitor;

  beforeEach(async () => {
    heed().clock.setTo(new Date('2026-11-09T10:00:00Z'));
    school = await aSchool(heed(), `known-${Math.random()}`);
    head = await school.visitor('head');
  });

  const about = (name: string, more: ReportSketch = {}): Promise<SentReport> =>
    aReport(school, { about: null, subjects: [named(school, name, { engagement: 'volunteer' })], child: 'yes', handle: '', ...more });

  async function looksFor(who: Visitor, words: string): Promise<void> {
    await who.opens('/people');
    who.fills('Name, handle or e-mail address', words);
    await who.presses('Find people');
  }

  const pageOf = (who: Visitor, name: string) => who.page.hrefOf(name);

  async function lowLevel({ reference }: SentReport): Promise<void> {
    const work = new Casework(school, reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['low_level_concern'] }));
  }

  async function sameInBoth(here: SentReport): Promise<void> {
    await head.opens(`/cases/${here.reference}/people/same`);
    const id = /people\/same\/([\w-]+)/.exec(head.page.html)?.[1] ?? '';
    const form = Object.assign(new DecideSameForm(), { verdict: 'same', reason: 'The same coach.' });
    expect(await heed().app.get(DecideSame).run(school.actor('head'), here.reference, id, form)).toBeNull();
  }

  const entries = async (caseId: string) =>
    (await school.work((tx) => tx.query(`SELECT seq FROM audit_entry WHERE subject = ? AND action = 'case.viewed'`, [caseId]))).length;

  it('is found by a name however it is written, and stands on one page: over time, by class, case by case', async () => {
    const first = await about('Idris Fallowmere');
    await lowLevel(first);
    heed().clock.setTo(new Date('2027-09-13T10:00:00Z'));
    // Whoever was signed in ten months ago no longer is.
    head = await school.visitor('head');
    const second = await about('Idris Fallowmear');
    await lowLevel(second);
    await sameInBoth(second);
    await looksFor(head, 'fallowmere idris');
    head.sees('Idris Fallowmere', 'Also called', first.reference, second.reference);
    const before = await entries(first.caseId);
    await head.opens(pageOf(head, 'Idris Fallowmear'));
    head.sees('Over time', '2026 to 2027', '2027 to 2028', 'Low-level concern', first.reference, second.reference);
    expect(head.page.title).not.toContain('Fallowmere');
    expect(await entries(first.caseId)).toBe(before + 1);
    await heed().verifiesItsLog();
  });

  it('counts what they told about themselves apart', async () => {
    await aReport(school, { by: 'assistant', about: 'assistant', kind: 'self_report', tellHeadteacher: true });
    await looksFor(head, school.members.assistant.name);
    await head.opens(pageOf(head, school.members.assistant.name));
    head.sees('1 told by the person', 'What somebody told about themselves counts for them.');
  });

  it('is found by the handle that somebody wrote beside the name', async () => {
    await about('Somebody', {
      subjects: [named(school, 'Wilmot Sorrel', { engagement: 'volunteer', about: '@quick.fox' })],
      handle: '@quick.fox',
    });
    await looksFor(head, '@Quick.Fox');
    head.sees('Wilmot Sorrel', 'The same handle or e-mail address');
    await looksFor(head, '@slow.fox');
    head.sees('Nobody like that is named in a case that you may read.');
  });

  it('holds only what the reader may read, and looks as if there were no more', async () => {
    const open = await about('Idris Fallowmere');
    const hidden = await about('Idris Fallowmere');
    await sameInBoth(hidden);
    await heed().app.get(DeclareConflict).run(school.actor('slt'), hidden.reference, { kind: 'close_relationship', reason: 'A friend' });
    const slt = await school.visitor('slt');
    await looksFor(slt, 'Idris Fallowmere');
    const own = pageOf(slt, 'Idris Fallowmere');
    await slt.opens(own);
    slt.sees(open.reference);
    slt.seesNothingOf(hidden.reference);

    const alone = await about('Ansgar Pellowe');
    await looksFor(slt, 'Ansgar Pellowe');
    await slt.opens(pageOf(slt, 'Ansgar Pellowe'));
    const pellowe = slt.page.html;
    await slt.opens(own);
    const same = (html: string) =>
      html
        .replaceAll(/Idris Fallowmere|Ansgar Pellowe/g, 'NAME')
        .replaceAll(open.reference, 'REF')
        .replaceAll(alone.reference, 'REF')
        .replace(/name="_csrf" value="[^"]*"/g, '');
    expect(same(slt.page.html)).toBe(same(pellowe));
  });

  it('is nobody’s who reads no case about them, not even their own, and answers like a person who never was', async () => {
    await aReport(school, { about: 'slt', child: 'yes', tellHeadteacher: true });
    const slt = school.members.slt;
    await looksFor(head, slt.name);
    const page = pageOf(head, slt.name);
    const unknown = '/people/0192f0c4-0000-7000-8000-000000000000';
    for (const name of ['slt', 'chair', 'behaviour'] as AccountName[]) {
      const who = await school.visitor(name);
      const [theirs, nobody] = [await who.http.get(page), await who.http.get(unknown)];
      expect([name, theirs.status, theirs.body.equals(nobody.body)]).toEqual([name, 404, true]);
      await looksFor(who, slt.name);
      who.sees('Nobody like that is named in a case that you may read.');
    }
    for (const name of ['teacher', 'admin', 'auditor'] as AccountName[]) {
      const who = await school.visitor(name);
      for (const path of ['/people', page]) expect((await who.opens(path)).status).toBe(404);
    }
  });

  it('is searched for with whatever is typed', async () => {
    for (const words of ['', ' ', '👩‍🏫', '\u202eevil', '{{name}}', '<b>x</b>', '%', "' OR 1=1 --", 'x'.repeat(201)]) {
      await looksFor(head, words);
      expect([200, 422]).toContain(head.page.status);
    }
    head.seesProblem('Search with 200 characters or fewer');
  });
});
