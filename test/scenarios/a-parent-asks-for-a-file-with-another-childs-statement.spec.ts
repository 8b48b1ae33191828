import { createHash } from 'node:crypto';
import { buildOnce } from '../../build/once.mjs';
import { AddNote, AddParty, BringIn } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { addsEvidence, aPhoto, itemsOn, letsThrough } from '../support/evidence.js';
import { copyOf, everyWordIn, prepares, takes } from '../support/subject-access.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

/** @source domain guide 17, (i): another child’s statement stays behind, as `third_party` */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
let head: Visitor;
let reference = '';
let request = '';
const statement = 'Wren Applegarth took my bag and I cried behind the bike shed.';
const at = (moment: string) => heed().clock.setTo(new Date(moment));

async function notes(words: string, privileged = false): Promise<void> {
  const note = { words, about: null, addsTo: null, privileged };
  if (isRefused(await heed().app.get(AddNote).run(school.actor('head'), reference, note))) throw new Error('No note');
}

// The page that checks a copy comes with the built server.
beforeAll(() => buildOnce(), 180_000);
beforeAll(async () => {
  school = await aSchool(heed());
  const tom = { personId: null, name: 'Tom Fallowmere', engagement: 'pupil', about: 'Year 4' } as const;
  const sent = await aReport(school, {
    about: 'assistant',
    child: 'yes',
    children: [tom],
    tellHeadteacher: true,
    whatHappened: 'He wrote to Tom Fallowmere and to Wren Applegarth on Pixlo. Wren told me. 🙈',
  });
  reference = sent.reference;
  const wren = { accountId: null, name: 'Wren Applegarth', part: 'child', engagement: 'pupil', about: 'Sits beside him' } as const;
  const app = heed().app;
  const added = await app.get(AddParty).run(school.actor('head'), reference, wren);
  if (isRefused(added as never)) throw new Error('Not added');
  await notes(statement);
  await notes('Tom was seen by the nurse. WREN waited outside; Mr Ondry was not there.');
  await notes('Our solicitor says no.', true);
  const hr = { account: school.actor('hr').accountId, as: 'hr_adviser', reason: 'Advice' } as const;
  await app.get(BringIn).run(school.actor('head'), reference, hr);
  head = await school.visitor('head');
  await addsEvidence(head, reference, { name: 'wren-applegarth.jpg', bytes: await aPhoto() });
  await head.opens(`/cases/${reference}/evidence`);
  await letsThrough(head, itemsOn(head)[0] ?? '');
});

test('the request is written down, and is due one month after it was clear who asks', async () => {
  await head.opens(`/cases/${reference}/export`);
  await head.follows('Somebody asks what is held about them');
  head.sees('Nobody has asked yet.');
  await head.follows('Write down a request');
  await head.presses('Record this');
  head.seesProblem('Say what they ask for');
  head.seesProblem('Choose whose record it is');
  head.seesProblem('Write the day on which it came');
  head.chooses('A subject access request');
  head.chooses('Tom Fallowmere');
  head.chooses('A parent or carer, for their child');
  head.fills('What did they ask for, and how?', 'All that you have about Tom, said at the gate.');
  head.fillsDate('On which day did it come?', '2026-11-06');
  await head.presses('Record this');
  head.seesProblem('Write the name of whoever asks');
  head.fills('Name of whoever asks', 'Nina Fallowmere');
  await head.presses('Record this');
  head.sees('The clock starts when it is clear who asks', 'A parent or carer, for their child: Nina Fallowmere');
  request = head.page.path;
  await head.follows('Put it right, stop its clock or make it longer');
  head.fillsDate('Since when is it clear who asks?', '2026-11-09');
  await head.presses('Record this');
  head.seesProblem('Write what changed, or what was wrong');
  head.fills('What changed, or what was wrong?', 'She showed her passport.');
  await head.presses('Record this');
  head.sees('Answer by Wednesday 9 December 2026', 'What stood there before');
  await head.opens(`/cases/${reference}/actions`);
  head.sees('Answer the request for what is held about somebody');
});

test('nothing is put before a second person until everything is chosen', async () => {
  await head.opens(request);
  head.sees('Still to decide', 'still to choose', 'Once everything is chosen');
  await head.opens(`${request}/second`);
  head.fills('Who is the second person?', school.actor('slt').name);
  await head.presses('Ask them');
  head.seesProblem('Something in the copy was not chosen for yet. Choose for it first');
  expect((await takes(head, request)).status).toBe(422);
});

test('the reporter’s identity is weighed: there is no answer beforehand', async () => {
  await head.opens(`${request}/names`);
  head.sees('Tom Fallowmere is named', 'Whoever reported it', 'Wren Applegarth', 'Otherwise as “another child”');
  await head.presses('Save these choices');
  head.seesProblem('Say whether they agree');
  head.seesProblem('Say whether whoever reported it is named');
  head.seesProblem('Write how you weighed it');
});

test('every part is chosen; what is left out wants a coded reason and why', async () => {
  await prepares(head, request, {
    named: 'no',
    consent: 'They don’t agree',
    hidden: 'bike shed',
    leftOut: [
      { having: 'took my bag', exemption: 'third_party', why: 'Wren’s own statement; her parents said no.' },
      { having: 'wren-applegarth.jpg', exemption: 'third_party', why: 'Her picture.' },
      { having: '[another child].jpg', exemption: 'third_party', why: 'Her picture.' },
    ],
  });
  await head.opens(request);
  head.sees('All chosen', 'Decided: nobody but the person themselves');
  head.seesNothingOf('still to choose');
});

test('the second person is somebody else, without a part in the case', async () => {
  await head.opens(`${request}/second`);
  const offered = head.page.root.querySelectorAll('#second option').map(({ text }) => text);
  expect(offered).toEqual(
    ['Choose', school.actor('slt').name, school.actor('hr').name]
      .toSorted((a, b) => a.localeCompare(b))
      .toSorted((a) => (a === 'Choose' ? -1 : 0)),
  );
  await head.presses('Ask them');
  head.seesProblem('Choose who the second person is');
  head.fills('Who is the second person?', school.actor('slt').name);
  await head.presses('Ask them');
  head.sees('They were asked to agree', `The copy waits for ${school.actor('slt').name} to agree.`);
  expect((await takes(head, request)).status).toBe(422);
  await head.opens(`${request}/answer`);
  head.seesNotFound();
});

test('they read all of it, and agree', async () => {
  const slt = await school.visitor('slt');
  await slt.opens(`${request}/answer`);
  slt.sees('May this copy be given?', 'They don’t agree. Weighed.', 'Her picture.', '[another child]');
  slt.seesNothingOf('took my bag');
  await slt.presses('Record my answer');
  slt.seesProblem('Choose whether you agree');
  slt.chooses('I have read it, and it may be given');
  await slt.presses('Record my answer');
  slt.sees('Your answer is recorded');
});

test('the copy holds nothing of what is left out, in any byte of any file', async () => {
  at('2026-11-10T09:00:00Z');
  head = await school.visitor('head');
  const files = await copyOf(head, request);
  const names = [...files.keys()].map((name) => name.replace(`${reference}/`, '')).toSorted();
  expect(names).toEqual([
    'bag-info.txt',
    'bagit.txt',
    'data/READ-ME-FIRST.txt',
    'data/case-file.pdf',
    'data/proof/check.html',
    'data/proof/checkpoint.txt',
    'data/proof/entries.jsonl',
    'data/proof/public-key.txt',
    'manifest-sha256.txt',
    'signed-manifest.txt',
    'tagmanifest-sha256.txt',
  ]);
  const words = everyWordIn(files);
  for (const gone of [
    'Wren',
    'Applegarth',
    'Quennell',
    'Casimir',
    'Ondry',
    'bag and I cried',
    'bike shed',
    'solicitor',
    'Her picture',
    'parents said no',
    'Sits beside',
    createHash('sha256')
      .update(await aPhoto())
      .digest('hex'),
  ])
    expect([gone, words.includes(gone.replaceAll(' ', '').toLowerCase())]).toEqual([gone, false]);
  for (const there of [
    'Copy for a subject access request.',
    'Copy: subject access request',
    'He wrote to Tom Fallowmere and to [another child] on Pixlo. [another child] told me.',
    'Tom was seen by the nurse. [another child] waited outside; Mr [a member of staff] was not there.',
    'A note: left out',
    'It is about somebody else, such as another child (Data Protection Act 2018, Schedule 2, paragraph 16)',
    'The reporter, not named',
    'made for Nina Fallowmere',
    'Of the log of this case only fingerprints are here',
  ])
    expect([there, words.includes(there.replaceAll(' ', '').toLowerCase())]).toEqual([there, true]);
  await head.opens(request);
  head.sees('took the copy on Tuesday 10 November 2026, 09:00, for Nina Fallowmere.');
});

test('what is written down afterwards goes to a second person again', async () => {
  await notes('One thing more.');
  expect((await takes(head, request)).status).toBe(422);
  await head.opens(request);
  head.sees('The case says something else since the copy was put before a second person', '1 still to choose');
});

test('the log and the ordinary case file say that somebody asked, and nothing of what was chosen', async () => {
  await head.opens(`/cases/${reference}/timeline`);
  head.sees('A copy was taken, to be given to whoever asked', 'Agreed that a copy may be given');
  await head.opens(`/cases/${reference}/audit`);
  head.sees('Prepared a copy to be given');
  head.seesNothingOf('her parents said no');
});
