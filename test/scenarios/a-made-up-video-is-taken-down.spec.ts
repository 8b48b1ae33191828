import { Casework } from '../support/casework.js';
import { aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler } from './handler.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** A pupil's made-up video of a teacher. @source domain guide 17, X11; 7, P5; 10 */
const heed = useServer({ now: '2027-01-20T10:00:00Z' });
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  ({ reference } = await aReport(school, { kind: 'abuse_of_staff', about: null, abuseForms: ['manipulated_media'] }));
}, 60_000);
const at = (moment: string): void => heed().clock.setTo(new Date(moment));
const slt = async (section = '') => (await Handler.of(school, 'slt', reference)).opens(section);
const onTheLink = async () => {
  const page = await slt('/links');
  await page.follows('Link 1: TikTok');
  return page;
};

test('it is written down; the platform has to be told by Friday', async () => {
  const page = await slt();
  await page.follows('Links to be taken down');
  page.sees('Nothing is written down yet.', 'nobody can click on them');
  await page.follows('Write down a link');
  await page.presses('Record this');
  page.seesProblem('Write the address, or the name of the account');
  page.seesProblem('Choose the app or site');
  page.fills('Web address, or name of the account', 'https://www.tiktok.example/@someone/video/71');
  page.fills('App or site', 'TikTok');
  page.fills('What is to be seen there?', 'A made-up video that pretends to be a teacher');
  await page.presses('Record this');
  page.sees('Written down', 'To report', 'By the end of Friday 22 January', 'Last checked on Monday 2 November 2026');
  (await slt('/actions')).sees('Report it to TikTok, or ask the poster (link 1)');
});

test('the address is text on every page: nothing leads to it', async () => {
  for (const section of ['/links', '/actions', '/timeline?show=outside', '']) {
    const page = await slt(section);
    for (const anchor of page.page.root.querySelectorAll('a')) expect(anchor.getAttribute('href')).not.toContain('tiktok.example');
  }
  (await slt('/links')).sees('https://www.tiktok.example/@someone/video/71');
});

test('reported on Thursday: the step is done, and a helpline is asked after 48 hours', async () => {
  at('2027-01-21T15:30:00Z');
  const step = await (await Handler.of(school, 'slt', reference)).opensStep('Ask the poster or the platform to take it down');
  await step.follows('links to be taken down');
  const page = await onTheLink();
  await page.follows('It was reported to the platform');
  page.fills('Their reference', 'TT-4471');
  await page.presses('Record this');
  page.sees(
    'Written down',
    'Reported',
    'Find out whether it is gone; if not, tell a helpline',
    'By 15:30 on Saturday 23 January',
    'TT-4471',
  );
  const { done } = await new Casework(school, reference, 'slt').seen();
  expect(done).toEqual(expect.arrayContaining(['P5.5', 'Report it to TikTok, or ask the poster (link 1)']));
});

test('the police ask to wait: asking for removal is refused, and what was typed stays', async () => {
  at('2027-01-22T09:00:00Z');
  const page = await onTheLink();
  await page.follows('The police ask to wait');
  page.fills('Which police force, and who said so?', 'Brackenshire Police, DC Arkwright');
  await page.presses('Record this');
  page.sees('Held for the police', 'Keep the evidence before anything is taken down');
  await page.follows('The poster was asked to take it down');
  page.fills('Who was asked?', 'The pupil’s mother');
  await page.presses('Record this');
  page.seesProblem(
    'The police asked to wait. First write down that the evidence is kept, and then that the police agree or no longer ask to wait. Until then nobody asks for it to be taken down',
  );
  expect(page.page.html).toContain('The pupil’s mother');
});

test('kept and agreed: it goes on from there, and a helpline is told', async () => {
  const page = await onTheLink();
  await page.follows('The evidence is kept');
  page.fills('What is kept, and where?', 'Screenshot of the whole page, item 1');
  await page.presses('Record this');
  page.sees('Ask the police whether it may be taken down');
  at('2027-01-25T09:00:00Z');
  const later = await onTheLink();
  await later.follows('The police agree that it is taken down');
  later.fills('Which police force, and who said so?', 'DC Arkwright');
  await later.presses('Record this');
  later.sees('Reported', 'By 09:00 on Wednesday 27 January');
  at('2027-01-27T11:00:00Z');
  const late = await onTheLink();
  late.sees('Late');
  await late.follows('A helpline was told');
  late.chooses('Professionals Online Safety Helpline (POSH)');
  late.unticks('Ask the helpline for help');
  await late.presses('Record this');
  late.sees('With a helpline', 'Find out whether it is gone', 'By the end of Monday 1 February');
});

test('gone, and posted again at another address: a new clock begins', async () => {
  at('2027-01-28T09:00:00Z');
  const page = await onTheLink();
  await page.follows('It is gone');
  await page.presses('Record this');
  page.sees('Removed', 'Nothing: it is gone. If it comes back, write that down.');
  at('2027-02-01T09:00:00Z');
  const again = await onTheLink();
  await again.follows('It was posted again');
  again.fills('Where is it now?', 'https://www.tiktok.example/@another/video/72');
  await again.presses('Record this');
  again.sees('Posted again', '@another/video/72', 'It is at another address than at first.', 'By the end of Wednesday 3 February');
});

test('a slip is put right beside what stood there, and all of it is in the timeline', async () => {
  const page = await onTheLink();
  await page.follows('Put this right', { in: 'Posted again' });
  page.chooses('It did not happen: it was written down by mistake');
  page.fills('What was wrong with it?', 'It was another video.');
  await page.presses('Record this');
  page.sees('Put right', 'Did not happen: posted again', 'What was wrong: It was another video.', 'Removed');
  (await slt('/timeline?show=outside')).sees(
    'Reported to the platform: link 1',
    'Their reference: TT-4471',
    'Corrected: posted again, link 1',
  );
});

test('whoever may not see the case finds none of its links', async () => {
  const [link] = await new Casework(school, reference, 'slt').online();
  const assistant = await school.visitor('assistant');
  for (const path of ['', '/new', `/${link?.id ?? ''}`, `/${link?.id ?? ''}/record/removed`]) {
    await assistant.opens(`/cases/${reference}/links${path}`);
    assistant.seesNotFound();
  }
  const head = await school.visitor('head');
  await head.opens(`/cases/${reference}/links/${link?.id ?? ''}/record/nonsense`);
  head.seesNotFound();
});
