import { DataSource } from 'typeorm';
import { AddSchool } from '../../src/admin/index.js';
import { newId } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { password, SchoolOffice, triesToSignIn } from './school-office.js';

const heed = useServer();
let office: SchoolOffice;
let admin: Visitor;

beforeAll(async () => {
  office = await SchoolOffice.begin(heed);
  admin = heed().visitor();
  await admin.signsIn({ email: 'admin@harbourlane.example', password });
});

function rows<Row>(sql: string): Promise<Row[]> {
  return query<Row>(heed().app.get(DataSource).manager, sql);
}

async function size(): Promise<number> {
  return (await office.actions()).length;
}

test('somebody is added, found, changed, ended and taken back', async () => {
  await admin.opens('/admin/people/add');
  admin.fills('Name', 'Zenobia Achterberg');
  admin.fills('Email address', 'Zenobia@harbourlane.example');
  admin.fills('Job', 'Cover supervisor');
  admin.fills('Telephone', '01632 960 118 ext 4');
  admin.fills('What are they to the school?', 'Casual worker');
  await admin.presses('Add this person');
  admin.seesHeading('Hand this link over');
  await admin.follows('Go on to this person');
  admin.seesHeading('Zenobia Achterberg');
  expect(admin.page.title).not.toContain('Zenobia');
  admin.sees('zenobia@harbourlane.example', 'Not chosen yet', 'Casual worker');
  const person = admin.page.path;

  await admin.opens('/admin/people');
  admin.fills('Find by name or email address', 'ACHTER');
  await admin.presses('Find people');
  admin.sees('Zenobia Achterberg', 'Has not used the link yet');
  admin.seesNothingOf('admin@harbourlane.example');
  for (const nothing of ['%', '_', "' OR 1=1 --", '🦔', '\u202e']) {
    await admin.opens(`/admin/people?find=${encodeURIComponent(nothing)}`);
    expect(admin.page.status).toBe(200);
    admin.seesNothingOf('Zenobia Achterberg');
  }

  await admin.opens(`${person}/change`);
  admin.fills('Job', 'Librarian');
  await admin.presses('Save these details');
  admin.sees('The details are saved', 'Librarian');

  await admin.follows('End this account');
  admin.sees('They are signed out at once', 'They have no appointment.');
  await admin.presses('End this account');
  admin.sees('The account has ended', 'Left on Monday 9 November 2026');
  await admin.opens('/admin/people');
  admin.seesNothingOf('Zenobia');
  await admin.follows('People who have left');
  admin.sees('Zenobia Achterberg');
  await admin.opens('/admin/people/add');
  admin.fills('Name', 'Zenobia Achterberg');
  admin.fills('Email address', 'zenobia@harbourlane.example');
  admin.fills('What are they to the school?', 'Volunteer');
  await admin.presses('Add this person');
  admin.seesProblem('Somebody already has an account with this email address. Look for them under People, also among those who have left');
  await admin.opens(person);
  await admin.presses('Open this account again');
  admin.seesHeading('Hand this link over');
});

test('of two who change the same person, the second sees both and loses nothing', async () => {
  const { accountId } = await office.adds('shared');
  const second = heed().visitor();
  await second.signsIn({ email: 'admin@harbourlane.example', password });
  for (const visitor of [admin, second]) await visitor.opens(`/admin/people/${accountId}/change`);
  admin.fills('Job', 'First said this');
  await admin.presses('Save these details');
  second.fills('Job', 'Second said that');
  await second.presses('Save these details');
  expect(second.page.status).toBe(409);
  second.sees('Somebody changed these details while you were writing', 'First said this');
  expect(second.page.valueOf('Job')).toBe('Second said that');
  await second.presses('Save these details');
  second.sees('The details are saved', 'Second said that');
});

test('ending an account signs out, ends appointments, and says what follows first', async () => {
  const { accountId } = await office.letsIn('leaver', 'register_admin');
  const leaver = heed().visitor();
  await leaver.signsIn({ email: 'leaver@harbourlane.example', password });
  await admin.opens(`/admin/people/${accountId}/end`);
  admin.sees('Their appointments end now: Register administrator.');
  await admin.presses('End this account');
  await leaver.opens('/account');
  leaver.seesHeading('Sign in');
  (await triesToSignIn(leaver, 'leaver@harbourlane.example')).seesProblem(
    'That email address and password don’t go together here. Check both, and try again',
  );
  await admin.opens('/admin/appointments/register_admin');
  admin.sees('Nobody is appointed.');
});

test('the only administrator can’t leave, nor end themselves', async () => {
  const { accountId } = office.admin;
  await admin.opens(`/admin/people/${accountId}/end`);
  await admin.presses('End this account');
  admin.sees('You can’t end your own account');
  await admin.opens('/admin/appointments/system_admin');
  await admin.follows('End');
  await admin.presses('End this appointment');
  admin.sees('Nobody else is administrator for good');
});

test('an appointment begins on its day, takes the place of another, and ends on its day', async () => {
  const [first, second] = [await office.letsIn('firsthead', 'esafety_governor'), await office.letsIn('secondhead')];
  await admin.opens('/admin/appointments/esafety_governor/appoint');
  admin.fills('Who?', 'Person secondhead');
  admin.fillsDate('First day', '2026-11-16');
  admin.fillsDate('Last day', '2026-11-20');
  await admin.presses('Appoint this person');
  admin.seesProblem('Choose whether the present appointment ends');
  admin.chooses('Their appointment ends when the new one begins');
  await admin.presses('Appoint this person');
  admin.sees('from Monday 16 November 2026, until Friday 20 November 2026', 'since Monday 9 November 2026, until Sunday 15 November 2026');
  const held = await rows<{ account_id: string; from_at: string; until_at: string }>(
    "SELECT account_id, from_at, until_at FROM appointment WHERE role = 'esafety_governor' ORDER BY from_at",
  );
  expect(held).toEqual([
    { account_id: first.accountId, from_at: '2026-11-09T09:00:00.000Z', until_at: '2026-11-16T00:00:00.000Z' },
    { account_id: second.accountId, from_at: '2026-11-16T00:00:00.000Z', until_at: '2026-11-21T00:00:00.000Z' },
  ]);
});

test.each([
  [{ Day: '31', Month: '2', Year: '2027' }, 'Write the date like 1 September 2026, as 1, 9 and 2026'],
  [{ Day: 'x', Month: '<script>', Year: '🦔' }, 'Write the date like 1 September 2026, as 1, 9 and 2026'],
  [{ Day: '1', Month: '9', Year: '1026' }, 'Write the date like 1 September 2026, as 1, 9 and 2026'],
  [{ Day: '1', Month: '1', Year: '2026' }, 'The last day comes before the first. Check both'],
])('a last day %o is mended, not guessed', async (parts, problem) => {
  await admin.opens('/admin/appointments/behaviour_lead/appoint');
  admin.fills('Who?', 'Person secondhead');
  for (const [label, value] of Object.entries(parts)) admin.fills(label, value, { in: 'Last day' });
  await admin.presses('Appoint this person');
  admin.seesProblem(problem);
  expect(admin.page.valueOf('Day', { in: 'Last day' })).toBe(parts.Day);
});

test('an absence is noted, shown beside the appointment, and ended early', async () => {
  const { accountId } = await office.letsIn('traveller', 'behaviour_lead');
  await admin.opens(`/admin/people/${accountId}`);
  await admin.follows('Say when they are away');
  await admin.presses('Add this absence');
  admin.seesProblem('Write the first day');
  admin.seesProblem('Write the last day');
  admin.fillsDate('First day away', '2026-11-09');
  admin.fillsDate('Last day away', '2026-11-13');
  await admin.presses('Add this absence');
  admin.sees('The absence is noted', 'Away since Monday 9 November 2026, until Friday 13 November 2026');
  await admin.opens('/admin/appointments');
  admin.sees('Person traveller, away until Friday 13 November 2026');
  await admin.opens('/admin/absences/add');
  admin.fills('Who is away?', 'Person traveller');
  admin.fillsDate('First day away', '2026-11-13');
  admin.fillsDate('Last day away', '2026-11-20');
  await admin.presses('Add this absence');
  admin.seesProblem('They are away at that time already. Choose other days, or end that absence first');
  await admin.opens('/admin/absences');
  await admin.follows('End');
  admin.sees('Is Person traveller back?');
  await admin.presses('End this absence');
  admin.sees('Nobody is away now, and no absence is to come.');
});

test('an outside number that two people fill in at once is not overwritten in silence', async () => {
  const second = heed().visitor();
  await second.signsIn({ email: 'admin@harbourlane.example', password });
  for (const visitor of [admin, second]) await visitor.opens('/admin/numbers/lado');
  for (const [visitor, who] of [
    [admin, 'Merrin Stockdale'],
    [second, 'Duty desk'],
  ] as const) {
    visitor.fills('Who answers?', who);
    visitor.fills('Telephone', '01632 960 140');
    visitor.fillsDate('When did somebody last check this?', '2026-11-09');
    await visitor.presses('Save this number');
  }
  admin.sees('The number is saved', 'Merrin Stockdale');
  expect(second.page.status).toBe(409);
  second.sees('Somebody changed this while you were writing', 'Merrin Stockdale');
  expect(second.page.valueOf('Who answers?')).toBe('Duty desk');
});

test('a number that can’t be rung, and a day to come, are asked for again', async () => {
  await admin.opens('/admin/numbers/police');
  admin.fills('Who answers?', 'Front desk');
  admin.fills('Telephone', 'ring them');
  admin.fillsDate('When did somebody last check this?', '2026-11-10');
  await admin.presses('Save this number');
  admin.seesProblem('Write the telephone number in digits, like 01632 960 140');
  admin.seesProblem('That day is still to come. Write the day on which it was checked');
});

test('the school’s own details are changed, and a trust is named', async () => {
  await admin.opens('/admin/school');
  admin.fills('Name of the trust', 'Lantern Trust');
  await admin.presses('Save these details');
  admin.sees('The school’s details are saved');
  await admin.opens('/admin/numbers');
  admin.sees('Not filled in');
});

test('nobody but an administrator finds anything under /admin', async () => {
  const teacher = heed().visitor();
  await office.letsIn('teacher');
  await teacher.signsIn({ email: 'teacher@harbourlane.example', password });
  const paths = [
    '',
    '/setup',
    '/people',
    '/people/add',
    '/people/paste',
    `/people/${office.admin.accountId}`,
    '/appointments',
    '/absences',
    '/numbers',
    '/school',
  ];
  for (const path of paths) expect((await teacher.opens(`/admin${path}`)).status).toBe(404);
  for (const path of paths) {
    const stranger = heed().visitor();
    await stranger.opens(`/admin${path}`);
    stranger.seesHeading('Sign in');
  }
});

test('another school’s people are not found, however they are asked for', async () => {
  const { schoolId } = await heed()
    .app.get(AddSchool)
    .run(office.admin, { name: 'Millbrook Primary', governingBody: 'Governors', trust: 'Lantern Trust' });
  const other = { ...office.admin, schoolId };
  const [theirs] = await office.addsFor(other, 'stranger@millbrook.example');
  const id = theirs?.accountId ?? newId();
  for (const path of ['', '/change', '/end', '/codes']) expect((await admin.opens(`/admin/people/${id}${path}`)).status).toBe(404);
  await admin.opens('/admin/people');
  admin.seesNothingOf('millbrook');
  const csrf = admin.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  const before = await size();
  for (const path of ['/end', '/codes', '/link', '/reopen', '/change'])
    expect((await admin.http.post(`/admin/people/${id}${path}`, { _csrf: csrf })).status).toBe(404);
  const appointed = await admin.http.post('/admin/appointments/dsl/appoint', { _csrf: csrf, who: id });
  expect(appointed.status).toBe(404);
  expect(await size()).toBe(before);
});

test('looking changes nothing', async () => {
  const before = await size();
  const { accountId } = office.admin;
  const paths = [
    '/admin',
    '/admin/setup',
    '/admin/people',
    '/admin/people/add',
    '/admin/people/paste',
    `/admin/people/${accountId}`,
    `/admin/people/${accountId}/change`,
  ];
  const more = [
    `/admin/people/${accountId}/end`,
    `/admin/people/${accountId}/codes`,
    '/admin/appointments',
    '/admin/appointments/dsl',
    '/admin/absences',
    '/admin/numbers',
    '/admin/numbers/lado',
  ];
  for (const path of [...paths, ...more, '/admin/school', '/account', '/account/codes', '/account/stay', '/forgotten', '/sign-in'])
    expect([path, (await admin.opens(path)).status]).toEqual([path, 200]);
  expect(await size()).toBe(before);
});
