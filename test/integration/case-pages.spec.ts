import { DataSource } from 'typeorm';
import { BringIn, DeclareConflict } from '../../src/cases/index.js';
import { newId } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, aReport, aSchool, named, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const sections = ['', '/reported', '/timeline', '/audit'];

describeOnBothEngines('the pages of a case', (engine) => {
  const server = useServer({ engine, now: '2026-11-09T09:00:00Z' });

  const opens = async (school: TestSchool, who: AccountName, path: string): Promise<Visitor> => {
    const visitor = await school.visitor(who);
    await visitor.opens(path);
    return visitor;
  };
  const addsNote = async (visitor: Visitor, reference: string, note: string, when: Record<string, string> = {}): Promise<void> => {
    await visitor.opens(`/cases/${reference}/timeline`);
    visitor.fills('Add a note', note);
    for (const [label, value] of Object.entries(when)) visitor.fills(label, value);
    await visitor.presses('Add note');
  };

  it('are not there for the subject, the conflicted, strangers and other schools, exactly as if there were no such case', async () => {
    const school = await aSchool(server(), newId());
    const other = await aSchool(server(), newId());
    const { reference } = await aReport(school, { about: 'assistant', mustNotSee: [named(school, 'deputy')] });
    await server()
      .app.get(DeclareConflict)
      .run(school.actor('slt'), reference, { kind: 'declared_other', reason: 'My brother' })
      .catch(() => null);
    const without = (html: string): string => html.replaceAll(/value="[\w-]{20,}"/g, 'CSRF');
    for (const [where, who] of [
      [school, 'assistant'],
      [school, 'deputy'],
      [school, 'slt'],
      [school, 'teacher'],
      [school, 'auditor'],
      [school, 'admin'],
      [other, 'head'],
    ] as const) {
      const unknown = await opens(where, who, '/cases/HD-0000-0000');
      unknown.seesNotFound();
      const malformed = await opens(where, who, '/cases/whatever');
      expect(without(malformed.page.html)).toBe(without(unknown.page.html));
      for (const section of sections) {
        const hidden = await opens(where, who, `/cases/${reference}${section}`);
        hidden.seesNotFound();
        expect(without(hidden.page.html)).toBe(without(unknown.page.html));
        hidden.seesNothingOf(reference);
      }
      const visitor = await where.visitor(who);
      const answer = await visitor.http.post(`/cases/${reference}/timeline/notes`, { note: 'Mine', _csrf: 'x' });
      expect(answer.status).toBe(403);
    }
  });

  it('show what was reported word for word, who is in it, the facts, who reads it and what to do now', async () => {
    const school = await aSchool(server(), newId());
    const said = `${'One line of what somebody saw. '.repeat(30)}\n<script>alert("not a script")</script>`;
    const { reference } = await aReport(school, {
      about: 'Ferdinand Oakapple',
      whatHappened: said,
      platform: 'Pixlo',
      handle: '@quiet.harbour',
      tellHeadteacher: true,
      gate: 'no',
    });
    const head = await opens(school, 'head', `/cases/${reference}`);
    head.seesHeading(reference);
    head.sees(
      'What was reported',
      'Read the rest of the report',
      'Maud Quennell, Head of Year 10, sent this on Monday 9 November 2026, 09:00',
    );
    head.sees('Ferdinand Oakapple', 'the person the report is about', 'reported it', 'Cannot see this case');
    head.sees('First known here', 'Pixlo', '@quiet.harbour', 'No items yet', 'no nudity reported', 'Not decided yet');
    head.sees('You and Amabel Sedgewick (SLT contact for online conduct).', 'Why these people');
    head.sees('Intake: 1 of 3 steps done, none late.', 'Read it and decide what it is', 'By the end of tomorrow', 'Acknowledge the report');
    expect(head.page.hrefOf('Decide what this is')).toBe(`/cases/${reference}/triage`);
    await head.follows('Read the rest of the report');
    head.sees('The whole report', '<script>alert("not a script")</script>', 'What kind of account');
    expect(head.page.root.querySelectorAll('main script')).toHaveLength(0);
    expect(head.page.root.querySelector('blockquote')?.text.trim()).toBe(said.trim());
  });

  it('keep notes word for word, mark those about an earlier time, and add to them without changing them', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { tellHeadteacher: true });
    const slt = await school.visitor('slt');
    await addsNote(slt, reference, 'She said:\n  “Don’t tell him yet.”', { Day: '6', Month: '11', Year: '2026', Time: '18:55' });
    slt.sees('Note added', 'Added later, about Friday 6 November, 18:55', 'Monday 9 November 2026');
    await slt.follows('Add to this note');
    slt.sees('Adds to the note by Amabel Sedgewick');
    slt.fills('Add a note', 'It was on Thursday, not on Friday.');
    await slt.presses('Add note');
    slt.sees('Adds to the note of Monday 9 November, 09:00.', 'It was on Thursday, not on Friday.', 'Don’t tell him yet.');
    const quotes = slt.page.root.querySelectorAll('blockquote').map((quote) => quote.text.trim());
    expect(quotes).toEqual(['It was on Thursday, not on Friday.', 'She said:\n  “Don’t tell him yet.”']);
    const head = await opens(school, 'head', `/cases/${reference}/timeline?show=notes`);
    head.sees('It was on Thursday, not on Friday.');
    head.seesNothingOf('Report received');
    await head.opens('/cases');
    head.fills('Reference or words', 'Thursday');
    await head.presses('Find');
    head.sees(reference);
  });

  it('take a note back to the person with what is wrong, and keep every word', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school);
    const slt = await school.visitor('slt');
    await addsNote(slt, reference, '');
    slt.seesProblem('Write your note');
    await addsNote(slt, reference, 'Kept words', { Day: '31', Month: '2', Year: '2026' });
    slt.seesProblem('Write a real date like 9 11 2026, and a time like 18:05');
    expect(slt.page.status).toBe(422);
    expect(slt.page.valueOf('Add a note')).toBe('Kept words');
    expect(slt.page.valueOf('Month')).toBe('2');
    await addsNote(slt, reference, 'Kept words', { Day: '10', Month: '11', Year: '2026' });
    slt.seesProblem('Write a time that has already passed');
    await addsNote(slt, reference, 'x'.repeat(20_001));
    slt.seesProblem('Use 20,000 characters or fewer');
    const { manager } = server().app.get(DataSource);
    expect(await query(manager, 'SELECT n.id FROM note n JOIN case_file f ON f.id = n.case_id WHERE f.reference = ?', [reference])).toEqual(
      [],
    );
  });

  it('keep legal advice to those who may read it, and out of what others can find', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { tellHeadteacher: true });
    const head = await school.visitor('head');
    await head.opens(`/cases/${reference}/timeline`);
    head.fills('Add a note', 'The solicitor advises a quincunx.');
    head.chooses('Yes, this is legal advice');
    await head.presses('Add note');
    head.sees('Note: legal advice', 'quincunx');
    const slt = await opens(school, 'slt', `/cases/${reference}/timeline`);
    slt.seesNothingOf('quincunx');
    expect(slt.page.has('Yes, this is legal advice')).toBe(false);
    await slt.opens('/cases');
    slt.fills('Reference or words', 'quincunx');
    await slt.presses('Find');
    slt.sees('Nothing found');
    // The box that is not there does not help either.
    await slt.opens(`/cases/${reference}/timeline`);
    slt.fills('Add a note', 'I say it is advice');
    const { path, body } = await slt.page.press('Add note');
    const forged = { type: body?.type ?? '', bytes: Buffer.concat([body?.bytes ?? Buffer.alloc(0), Buffer.from('&privileged=yes')]) };
    expect((await slt.http.post(path, forged)).status).toBe(422);
  });

  it('go through a long timeline by pages, every note once', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school);
    const slt = await school.visitor('slt');
    for (let i = 0; i < 45; i += 1) await addsNote(slt, reference, `Note number ${i}`);
    const seen: string[] = [];
    await slt.opens(`/cases/${reference}/timeline?show=notes`);
    const read = () => seen.push(...slt.page.root.querySelectorAll('blockquote').map((quote) => quote.text.trim()));
    for (read(); slt.page.links.includes('Next page'); read()) await slt.follows('Next page');
    expect(seen).toEqual(Array.from({ length: 45 }, (_, i) => `Note number ${44 - i}`));
    await slt.follows('Previous page');
    slt.sees('Note number 44');
  }, 60_000);

  it('show in the audit section who looked and did what, to those who handle the case', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { kind: 'pupil_conduct_to_staff', targets: [named(school, 'teacher')], threatens: 'yes' });
    const brought = { account: school.members.hr.accountId, as: 'hr_adviser', reason: 'Advice on what to do' } as const;
    await server().app.get(BringIn).run(school.actor('slt'), reference, brought);
    const slt = await school.visitor('slt');
    for (const section of sections) await slt.opens(`/cases/${reference}${section}`);
    await addsNote(slt, reference, 'A secret word');
    await slt.opens(`/cases/${reference}/audit`);
    slt.sees(
      'Looked at the overview',
      'Looked at the report',
      'Looked at the timeline',
      'Added a note',
      'Brought a reader in: Philippa Nettlecombe',
    );
    slt.sees('Amabel Sedgewick', 'SLT contact for online conduct', 'Maud Quennell', 'Reported it');
    slt.seesNothingOf('A secret word', 'Advice on what to do');
    // A copy is for reading the case, not for watching its readers.
    const head = await opens(school, 'head', `/cases/${reference}`);
    expect(head.page.links).not.toContain('Audit');
    await head.opens(`/cases/${reference}/audit`);
    head.seesNotFound();
  });

  it('tell nobody who left themselves out of a case, or why', async () => {
    const school = await aSchool(server(), newId());
    const { reference } = await aReport(school, { tellHeadteacher: true });
    await server().app.get(DeclareConflict).run(school.actor('slt'), reference, { kind: 'close_relationship', reason: 'He is my cousin' });
    const head = await opens(school, 'head', `/cases/${reference}/timeline`);
    head.sees('Somebody was left out', 'The reason is not shown');
    head.seesNothingOf('my cousin');
    const left = head.page.root.querySelectorAll('.moj-timeline__item').find((item) => item.text.includes('Somebody was left out'));
    expect(left?.text).not.toContain('Amabel');
    await head.opens(`/cases/${reference}/audit`);
    head.sees('Recorded a conflict', 'Not shown');
    head.seesNothingOf('my cousin');
  });

  it('record each look before it is shown', async () => {
    const school = await aSchool(server(), newId());
    const { reference, caseId } = await aReport(school);
    const { manager } = server().app.get(DataSource);
    const looks = () =>
      query<{ action: string }>(manager, `SELECT action FROM audit_entry WHERE subject = ? AND action LIKE '%viewed' ORDER BY seq`, [
        caseId,
      ]);
    const slt = await school.visitor('slt');
    for (const section of sections) await slt.opens(`/cases/${reference}${section}`);
    expect((await looks()).map(({ action }) => action)).toEqual([
      'case.viewed',
      'case.report-viewed',
      'case.viewed',
      'case.viewed',
      'case.viewed',
    ]);
  });
});
