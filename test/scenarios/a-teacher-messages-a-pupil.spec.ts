import { Casework } from '../support/casework.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, chooses, fills, firstKnown, names, sends } from './reporter.js';

/** @source domain guide 17, X04 */
const heed = useServer({ now: '2026-11-09T18:05:00Z' });
const banner = 'Don’t share anything that could identify this teacher';
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});
const head = () => Handler.of(school, 'head', reference);

test('a parent shows the head of year sexual messages: it goes to headteacher and safeguarding lead, not to the SLT contact', async () => {
  const headOfYear = await school.visitor('teacher');
  const receivers = await checks(headOfYear, 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '17:50'),
    'Who told you?': (visitor) => {
      visitor.chooses('A parent or carer told me, and I am recording it for them');
      visitor.fills('Their name, if somebody told you', 'Melisande Orchard');
    },
    'What happened?': fills({ 'What happened?': 'Her daughter is 15. A teacher writes to her about her body, every night.' }),
    'Who is it about?': names('Jorah Wetherspell', 'Teacher employed here'),
    'Is a child involved?': chooses('Yes'),
    'Which child is it?': fills({ Name: 'Sidony Orchard' }),
    'Four short questions about the child': (visitor) => {
      visitor.chooses('Yes', { in: 'Were any of the words sexual?' });
      for (const question of [
        'Was the child asked to keep it secret',
        'Was there talk of meeting up?',
        'Was the child threatened or hurt?',
      ])
        visitor.chooses('No', { in: question });
    },
  });
  expect(receivers.toSorted()).toEqual(['Dilwyn Aspinshaw', 'Isaura Thackwell']);
  reference = await sends(headOfYear);
  await isKnownOnlyTo(school, reference, 'head', 'dsl');
}, 60_000);

test('it is an allegation: the police the same day, the LADO by Tuesday 10 November, and nobody may publish who it is', async () => {
  const first = await head();
  await first.triages({ limbs: ['No', 'Yes', 'Yes', 'Yes'], kinds: ['Allegation'], about: ['Signs of grooming'], restricted: true });
  await first.isDue('Tell the police or children’s social care', 'Monday 9 November 2026, 23:59');
  await first.isDue('Tell the LADO', 'Tuesday 10 November 2026, 23:59');
  await first.does('Tell the police or children’s social care', { told: ['Police', 'PC Rowan Tarrant'], advice: 'Take no statement.' });
  for (const section of ['', '/actions', '/timeline', '/people', '/outcome', '/referrals']) (await first.opens(section)).sees(banner);
  (await (await Handler.of(school, 'dsl', reference)).opens()).sees(banner);
}, 60_000);

test('the LADO is told and he is suspended on Tuesday; the letter goes by Wednesday 11 November', async () => {
  heed().clock.setTo(new Date('2026-11-10T09:30:00Z'));
  const second = await head();
  await second.does('Make sure that the child is safe now');
  await second.does('Tell the LADO', { told: ['LADO', 'Merrin Stockdale'], advice: 'The threshold is met. Suspension is for the trust.' });
  const work = new Casework(school, reference, 'head');
  await work.all(() => work.suspends({ policeView: 'They do not object.' }));
  await second.isDue('Send the suspension letter', 'Wednesday 11 November 2026, 23:59');
  (await second.opens()).sees('Suspended since Tuesday 10 November 2026');
  await second.does('Send the suspension letter');
}, 60_000);

test('nobody may publish who it is until he is charged', async () => {
  heed().clock.setTo(new Date('2027-01-20T10:00:00Z'));
  const page = await (await head()).opens('/restriction');
  page.sees(banner, 'On since Monday 9 November 2026');
  page.chooses('The teacher was charged, or court proceedings began');
  page.fills('How do you know?', 'PC Rowan Tarrant rang.');
  await page.presses('End the restriction');
  for (const section of ['', '/actions', '/timeline']) (await (await head()).opens(section)).seesNothingOf(banner);
}, 60_000);

test('on Monday 8 March 2027 it is found substantiated, and he is dismissed without notice', async () => {
  heed().clock.setTo(new Date('2027-03-08T10:00:00Z'));
  const hearing = await (await head()).opensStep('Hold the hearing');
  hearing.chooses('Staff conduct', { in: 'Does another procedure start because of it?' });
  hearing.fills('What was done?', 'The hearing was called.');
  if (hearing.page.has('Why was it late?')) hearing.fills('Why was it late?', 'The police had asked us to wait.');
  await hearing.presses('Record this');
  hearing.sees('Recorded');
  await doesAllBeforeTheEnd();
  const dismissed = ['Dismissal without notice'];
  const born = { 'When was the person it is about born?': '1985-05-14' };
  const page = await (await head()).decides('P1', 'Substantiated', dismissed, born);
  page.sees('Substantiated', 'In a reference, the facts only.', 'Until Wednesday 14 May 2053');
  page.sees('Nothing is destroyed until your DPO or lawyer releases it.');
  await (await head()).decides('P3', 'Proven', dismissed);
  await (await head()).isDue('Record whether an appeal came', 'Monday 22 March 2027, 23:59');
  const { open } = await new Casework(school, reference, 'head').seen();
  expect(open).toMatchObject({ 'P1.15': 'Mon 15 Mar 2027 23:59', 'P3.10': 'Mon 22 Mar 2027 23:59' });
}, 120_000);

test('the DBS is told, as the law says, and whether the TRA is told is decided', async () => {
  const last = await head();
  const dbs = await last.opens('/referrals/new/dbs');
  dbs.chooses('Yes', { in: 'Was permission to work with children withdrawn, or would it have been?' });
  dbs.chooses('Yes', { in: 'Was there relevant conduct, harm or risk of harm, or a relevant offence?' });
  dbs.chooses('Yes, we have sent it');
  dbs.fills('Why?', 'He was dismissed for what he wrote to her.');
  dbs.fills('Which documents were sent?', 'The report, the finding and the messages.');
  await dbs.presses('Record this');
  dbs.sees('Written down');
  (await last.opens('/close')).sees('Write down what was decided about the TRA, also if it is no');
  const tra = await last.opens('/referrals/new/tra');
  tra.chooses('Yes', { in: 'Was a teacher dismissed for serious misconduct, or would they have been?' });
  tra.chooses('Yes', { in: 'Is the person referred to the TRA?' });
  tra.fills('Why?', 'Sexual messages to a pupil.');
  await tra.presses('Record this');
  tra.sees('Written down');
  const { done } = await new Casework(school, reference, 'head').seen();
  expect(done).toContain('P1.15');
}, 60_000);

/** What is to be done of the allegation and of the discipline before either can be decided. */
async function doesAllBeforeTheEnd(): Promise<void> {
  const work = new Casework(school, reference, 'head');
  const after = ['P1.13', 'P1.14', 'P1.15', 'P1.16', 'P1.17', 'P1.18', 'P3.10', 'P3.11', 'P3.12'];
  for (let rounds = 0; rounds < 20; rounds += 1) {
    const { open, work: seen } = await work.seen();
    const next = seen.actions.find(({ step }) => step !== null && step.key in open && !after.includes(step.key));
    if (!next?.step) return;
    const { key } = next.step;
    await work.all(() => work.does(key, { whyLate: 'The police had asked us to wait.' }));
  }
}
