import { CaseAction } from '../../src/cases/actions/case-action.entity.js';
import { BringIn, CasesRepository } from '../../src/cases/index.js';
import { sealWords } from '../../src/platform/crypto/sealed-words.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { type AccountName, aReport, aSchool, type TestSchool } from '../support/school.js';
import { bare, readPdf } from '../support/pdf-text.js';
import { useServer } from '../support/server.js';

/** What was typed at the steps that ask lawyers: no other case has any of these words. */
const typed = ['Winterbourne', 'Defenestrate', 'Zeppelin', 'Quoindrift'];

/** @source domain guide 3.3, "Legal advice (privileged)", and 7, P8 */
describeOnBothEngines('The steps that ask lawyers, or keep what they said', (engine) => {
  const heed = useServer({ engine, now: '2026-11-09T10:00:00Z' });
  let school: TestSchool;
  let work: Casework;
  beforeAll(async () => {
    school = await aSchool(heed());
    const { reference } = await aReport(school, { kind: 'ex_employee_disrepute', tellHeadteacher: true });
    work = new Casework(school, reference, 'head');
    await work.all(
      () => work.triage({ classifications: ['ex_employee', 'third_party_conduct'] }),
      () => bringsIn('hr', 'hr_adviser'),
      () => bringsIn('deputy', 'deputy'),
    );
    heed().clock.setTo(new Date('2026-11-13T10:00:00Z'));
    await work.all(
      () => work.does('P8.1', { whyLate: 'We were away.' }),
      () => work.records('P8.5', { result: 'Rang Winterbourne at the council.', whyLate: 'Defenestrate was busy.' }),
      () => work.records('P8.6', { result: 'Zeppelin said: one letter.' }),
      () => work.leavesOut('P9.5', 'Quoindrift sees no need.'),
    );
  }, 60_000);

  const bringsIn = (who: 'hr' | 'deputy', as: 'hr_adviser' | 'deputy') =>
    heed()
      .app.get(BringIn)
      .run(school.actor('head'), work.reference, { account: school.actor(who).accountId, as, reason: 'Advice' });

  async function pagesOf(who: AccountName): Promise<string> {
    const visitor = await school.visitor(who);
    const steps = await Promise.all(['P8.5', 'P8.6', 'P9.5'].map((key) => work.idOf(key)));
    const texts = [];
    for (const section of ['', '/timeline', '/actions', '/audit', '/referrals', '/overview', ...steps.map((id) => `/actions/${id}`)]) {
      await visitor.opens(`/cases/${work.reference}${section}`);
      texts.push(visitor.page.text);
    }
    return texts.join('\n');
  }

  test('whoever may read legal advice reads it there', async () => {
    for (const who of ['head', 'hr'] as const) for (const word of typed) expect(await pagesOf(who)).toContain(word);
  });

  test('anybody else sees that the steps are done, and by whom, and none of the words', async () => {
    const deputy = await school.visitor('deputy');
    await deputy.opens(`/cases/${work.reference}/actions`);
    deputy.sees('Tell the legal contact', 'Keep the legal advice apart');
    await deputy.opens(`/cases/${work.reference}/actions/${await work.idOf('P8.5')}`);
    deputy.sees('What was written here is kept with the legal advice.', 'Done: ');
    await deputy.opens(`/cases/${work.reference}/timeline`);
    deputy.sees('Done: Tell the legal contact', 'Done: Keep the legal advice apart', 'Not needed: Take further steps');
    const pages = await pagesOf('deputy');
    for (const word of typed) expect(pages).not.toContain(word);
  });

  test('nobody finds the case by these words', async () => {
    for (const who of ['deputy', 'head'] as const) {
      const visitor = await school.visitor(who);
      await visitor.opens('/cases');
      visitor.fills('Reference or words', 'Winterbourne');
      await visitor.presses('Find');
      visitor.seesNothingOf(work.reference);
    }
  });

  test('none of them leave with a case file', async () => {
    const files = await unpacked(await exportsCase(await school.visitor('head'), work.reference));
    const words = [...files].map(([name, bytes]) => (name.endsWith('.pdf') ? readPdf(bytes).pages.join('') : bare(bytes.toString())));
    expect(words.join('')).toContain(bare('Left out: legal advice or support'));
    for (const word of typed) expect([word, words.filter((text) => text.includes(word)).length]).toEqual([word, 0]);
  });

  test('what an older case kept at such a step obeys the same', async () => {
    await work.all(() => work.does('P8.3'));
    const action = (await work.seen()).work.actions.find(({ step }) => step?.key === 'P8.5');
    if (!action) throw new Error('No step');
    await school.work(async (tx) => {
      const [row] = await tx.query<{ id: string }>('SELECT id FROM case_file WHERE reference = ?', [work.reference]);
      const file = await heed()
        .app.get(CasesRepository)
        .openWithoutAccessCheck(tx, row?.id ?? '');
      const referral = { body: 'legal', spokeTo: 'Sable Quoindrift', reference: 'LT-1', advice: 'Defenestrate nobody.' };
      await tx.update(CaseAction, action.id, { sealed: sealWords(file.key, 'case_action', action.id, { ...action.words, referral }) });
      tx.record({ action: 'case.note-added', subject: file.row.id });
    });
    const head = await school.visitor('head');
    await head.opens(`/cases/${work.reference}/actions/${await work.idOf('P8.5')}`);
    head.sees('Sable Quoindrift', 'LT-1', 'Defenestrate nobody.');
    await head.opens(`/cases/${work.reference}/timeline`);
    head.sees('Sable Quoindrift', 'Advice: Defenestrate nobody.');
    expect(await pagesOf('deputy')).not.toContain('Quoindrift');
  });
});
