import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports, checks, childIn, fills, firstKnown, names, sends } from './reporter.js';

/** @source domain guide 17, X01 */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const on = (moment: string) => heed().clock.setTo(new Date(moment));
let school: TestSchool;
let reference: string;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});

test('a pupil is named, so the SLT contact and the headteacher receive it', async () => {
  const teacher = await school.visitor('teacher');
  const receivers = await checks(teacher, 'Something an adult working here did or posted', {
    ...firstKnown('2026-11-09', '10:20'),
    ...childIn('Corra Tolliday'),
    'What happened?': fills({ 'What happened?': 'Orla Pebblewick names a pupil and the pupil’s detention in a public post.' }),
    'Who is it about?': names('Orla Pebblewick', 'Support staff employed here'),
  });
  expect(receivers.toSorted()).toEqual(['Amabel Sedgewick', 'Isaura Thackwell']);
  reference = await sends(teacher);
  await isKnownOnlyTo(school, reference, 'slt', 'head');
}, 60_000);

test('triage is due the next day; a conduct breach with a data breach starts two procedures, each with its time', async () => {
  const slt = await Handler.of(school, 'slt', reference);
  await slt.saysAt('Read it and decide what it is', 'By the end of tomorrow');
  await slt.triages({
    limbs: ['No', 'No', 'No', 'No'],
    kinds: ['Conduct breach'],
    about: ['Confidential information given away'],
    dataBreach: 'Yes',
  });
  await slt.isDue('Decide whether to tell the Information Commissioner', 'Thursday 12 November 2026, 10:20');
  await slt.isDue('Find the first facts', 'Monday 16 November 2026, 23:59');
}, 60_000);

test('after the hearing: proven, a first written warning that counts for twelve months', async () => {
  const steps: readonly (readonly [when: string, title: string])[] = [
    ['2026-11-10T09:00:00Z', 'Find the first facts'],
    ['2026-11-10T09:30:00Z', 'Decide: informal or formal'],
    ['2026-11-10T10:00:00Z', 'Appoint an investigating officer'],
    ['2026-11-10T10:30:00Z', 'Tell the person in writing what is alleged'],
    ['2026-11-20T10:00:00Z', 'Investigate'],
    ['2026-11-24T10:00:00Z', 'Decide: no case, or a hearing'],
    ['2026-11-25T10:00:00Z', 'Send notice of the hearing, with the evidence'],
    ['2026-12-14T10:00:00Z', 'Hold the hearing'],
  ];
  for (const [when, title] of steps) {
    on(when);
    await (await Handler.of(school, 'head', reference)).does(title);
  }
  const head = await Handler.of(school, 'head', reference);
  const page = await head.decides('P3', 'Proven', ['First written warning']);
  page.sees('First written warning: given on Monday 14 December 2026, counts until Monday 13 December 2027');
  page.sees('First written warning. Until Tuesday 14 December 2027.', 'While the warning counts: only if asked.');
  // HR was asked when it became formal, and has read the case since.
  await isKnownOnlyTo(school, reference, 'slt', 'head', 'hr');
}, 60_000);
