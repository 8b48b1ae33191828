import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import { useServer } from '../support/server.js';
import { password, SchoolOffice, triesToSignIn } from './school-office.js';

const heed = useServer();
let office: SchoolOffice;

beforeAll(async () => {
  office = await SchoolOffice.begin(heed);
});

test('unknown, wrong, ended and without a password yet: one answer, word for word', async () => {
  await office.letsIn('known');
  const { accountId } = await office.letsIn('gone');
  await office.adds('new');
  await heed().app.get(DataSource).query(`UPDATE account SET ended_at = '2026-11-01T00:00:00.000Z' WHERE id = '${accountId}'`);
  const bodies = [];
  for (const [email, typed] of [
    ['unknown@harbourlane.example', password],
    ['known@harbourlane.example', 'not the password at all'],
    ['gone@harbourlane.example', password],
    ['new@harbourlane.example', password],
    ['known@harbourlane.example', 'x'.repeat(5_000)],
    ['{{constructor}}', '<script>alert(1)</script>'],
    [`${'long'.repeat(500)}@harbourlane.example`, '🦔'],
  ] as const) {
    const visitor = await triesToSignIn(heed().visitor(), email, typed);
    expect(visitor.page.status).toBe(422);
    visitor.seesProblem('That email address and password don’t go together here. Check both, and try again');
    expect(visitor.page.valueOf('Email address')).toBe(email);
    const csrf = /name="_csrf" value="([^"]+)"/.exec(visitor.page.html)?.[1] ?? '';
    const shown = email.replaceAll('{', '&#123;');
    bodies.push(visitor.page.html.replaceAll(csrf, 'CSRF').replaceAll(email, 'EMAIL').replaceAll(shown, 'EMAIL'));
  }
  expect(new Set(bodies).size).toBe(1);
});

test('failed sign-ins stand on the log without address or name', async () => {
  const rows = await query<Record<string, string>>(
    heed().app.get(DataSource).manager,
    "SELECT * FROM audit_entry WHERE action = 'security.sign-in-failed'",
  );
  expect(rows.length).toBeGreaterThanOrEqual(7);
  expect(JSON.stringify(rows)).not.toMatch(/harbourlane|127\.0\.0\.1|known@/);
  expect(new Set(rows.map(({ actor, channel }) => `${actor} ${channel}`))).toEqual(new Set(['heed web']));
});

test('an address is taken in any case, and leads where somebody wanted to go', async () => {
  await office.letsIn('plain');
  const visitor = heed().visitor();
  await visitor.opens('/account');
  visitor.seesHeading('Sign in');
  visitor.fills('Email address', 'PLAIN@harbourlane.EXAMPLE');
  visitor.fills('Password', password);
  await visitor.presses('Sign in');
  visitor.seesHeading('Your account');
  const cookie = visitor.http.cookies.get('heed-session');
  expect(cookie?.attributes).toMatchObject({ httponly: '', samesite: 'Lax', path: '/' });
  const [kept] = await query<{ token_hash: string }>(
    heed().app.get(DataSource).manager,
    'SELECT token_hash FROM session ORDER BY started_at DESC',
  );
  expect(kept?.token_hash).not.toContain(cookie?.value);
});

test.each(['https://elsewhere.example/', '//elsewhere.example', '/\\elsewhere.example', '/..//elsewhere.example'])(
  'nobody is sent to another site: %s',
  async (next) => {
    const visitor = heed().visitor();
    await visitor.opens(`/sign-in?next=${encodeURIComponent(next)}`);
    const csrf = visitor.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const fields = new URLSearchParams({ _csrf: csrf, email: 'plain@harbourlane.example', password, next }).toString();
    const answer = await visitor.http.send(
      'POST',
      '/sign-in',
      {},
      { type: 'application/x-www-form-urlencoded', bytes: Buffer.from(fields) },
    );
    expect([answer.status, answer.headers.location]).toEqual([303, '/']);
  },
);

test('a form that did not come from our page is refused', async () => {
  const answer = await heed().visitor().http.post('/sign-in', { email: 'plain@harbourlane.example', password });
  expect(answer.status).toBe(403);
  const inside = heed().visitor();
  await inside.signsIn({ email: 'plain@harbourlane.example', password });
  for (const path of ['/account/sign-out-everywhere', '/account/password', '/sign-out'])
    expect((await inside.http.post(path, { _csrf: 'made-up' })).status).toBe(403);
});

test('guessing gets slower, and nobody is locked out', async () => {
  await office.letsIn('slow');
  const guesser = heed().visitor();
  for (let guess = 0; guess < 5; guess += 1) await triesToSignIn(guesser, 'slow@harbourlane.example', `guess number ${guess}`);
  guesser.seesProblem('That email address and password don’t go together here. Check both, and try again');
  await triesToSignIn(guesser, 'slow@harbourlane.example', password);
  guesser.seesProblem('There were several tries in a row. Wait 5 seconds, then try again');
  expect(await office.actions()).toContain('security.sign-in-slowed');

  // Somebody else behind the same address is not slowed down.
  await heed().visitor().signsIn({ email: 'plain@harbourlane.example', password });

  office.later(5);
  await triesToSignIn(guesser, 'slow@harbourlane.example', 'one more guess');
  office.later(5);
  await triesToSignIn(guesser, 'slow@harbourlane.example', password);
  guesser.seesProblem('There were several tries in a row. Wait 5 seconds, then try again');
  office.later(5);
  await guesser.signsIn({ email: 'slow@harbourlane.example', password });
});

test('many guesses at once gain nothing', async () => {
  await office.letsIn('burst');
  const visitor = heed().visitor();
  await visitor.opens('/sign-in');
  const csrf = visitor.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  const fields = { _csrf: csrf, email: 'burst@harbourlane.example', password: 'a guess of some kind', next: '/' };
  const answers = await Promise.all(Array.from({ length: 20 }, () => visitor.http.post('/sign-in', fields)));
  const looked = answers.filter(({ body }) => body.toString().includes('go together here'));
  expect(looked).toHaveLength(5);
});

test('a session that nobody uses ends, and the page says so', async () => {
  const visitor = heed().visitor();
  await visitor.signsIn({ email: 'plain@harbourlane.example', password });
  office.later(29 * 60);
  expect((await visitor.opens('/account/stay')).status).toBe(200);
  office.later(29 * 60);
  await visitor.opens('/account');
  visitor.seesHeading('Your account');
  office.later(32 * 60);
  await visitor.opens('/account');
  visitor.seesHeading('Sign in');
  visitor.sees('You were signed out, because nothing happened for a while');
  visitor.fills('Email address', 'plain@harbourlane.example');
  visitor.fills('Password', password);
  await visitor.presses('Sign in');
  visitor.seesHeading('Your account');
});

test('signing out here leaves the others, everywhere leaves none', async () => {
  const [desk, phone] = [heed().visitor(), heed().visitor()];
  for (const visitor of [desk, phone]) await visitor.signsIn({ email: 'plain@harbourlane.example', password });
  await desk.opens('/account');
  await desk.signsOut();
  desk.sees('You have signed out');
  await phone.opens('/account');
  phone.seesHeading('Your account');
  await desk.signsIn({ email: 'plain@harbourlane.example', password });
  await phone.opens('/account');
  await phone.presses('Sign out everywhere');
  phone.seesHeading('Sign in');
  await desk.opens('/account');
  desk.seesHeading('Sign in');
});

test('a changed password ends the other sessions and asks for the present one', async () => {
  await office.letsIn('changer');
  const [desk, phone] = [heed().visitor(), heed().visitor()];
  for (const visitor of [desk, phone]) await visitor.signsIn({ email: 'changer@harbourlane.example', password });
  await desk.opens('/account/password');
  desk.fills('Your password now', 'not mine at all');
  desk.fills('New password', 'hedgehogs like the rain');
  await desk.presses('Change password');
  desk.seesProblem('That isn’t your password. Check it, and try again');
  for (const [typed, problem] of [
    ['short', 'Choose a password with at least 12 characters'],
    ['y'.repeat(201), 'Choose a password with at most 200 characters'],
    ['changer@harbourlane', 'Choose a password that isn’t made of your name, your email address or your school'],
  ] as const) {
    desk.fills('Your password now', password);
    desk.fills('New password', typed);
    await desk.presses('Change password');
    desk.seesProblem(problem);
  }
  desk.fills('Your password now', password);
  desk.fills('New password', 'hedgehogs like the rain');
  await desk.presses('Change password');
  desk.sees('Your password is changed');
  await phone.opens('/account');
  phone.seesHeading('Sign in');
  await heed().visitor().signsIn({ email: 'changer@harbourlane.example', password: 'hedgehogs like the rain' });
});

test('whoever holds a case role sets up codes before anything else, and no code works twice', async () => {
  await office.letsIn('dsl', 'dsl');
  const visitor = await triesToSignIn(heed().visitor(), 'dsl@harbourlane.example');
  visitor.seesHeading('Set up six-digit codes');
  for (const path of ['/account', '/account/codes', '/admin', '/sign-in', '/sign-in/code']) {
    await visitor.opens(path);
    visitor.seesHeading('Set up six-digit codes');
  }
  const code = office.authenticator(visitor);
  visitor.fills('Six-digit code', '000000');
  await visitor.presses('Set up codes');
  visitor.seesProblem('That code isn’t right, or it was used before. Wait for new digits in your app, and type those');
  const first = code();
  visitor.fills('Six-digit code', ` ${first.slice(0, 3)} ${first.slice(3)} `);
  await visitor.presses('Set up codes');
  visitor.seesHeading('Keep your recovery codes');
  const recovery = visitor.page.text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/g) ?? [];
  expect(new Set(recovery).size).toBe(10);
  await visitor.opens('/account');
  visitor.sees('Your account', '10 left');
  expect(visitor.page.links).not.toContain('Turn off six-digit codes');

  const again = await triesToSignIn(heed().visitor(), 'dsl@harbourlane.example', password);
  again.seesHeading('Enter your six-digit code');
  again.fills('Six-digit code', first);
  await again.presses('Sign in');
  again.seesProblem('That code isn’t right, or it was used before. Wait for new digits in your app, and type those');
  office.later(30);
  again.fills('Six-digit code', code());
  await again.presses('Sign in');
  await again.opens('/account');
  again.seesHeading('Your account');

  const drifting = await triesToSignIn(heed().visitor(), 'dsl@harbourlane.example', password);
  office.later(60);
  const early = code();
  office.later(25);
  drifting.fills('Six-digit code', early);
  await drifting.presses('Sign in');
  await drifting.opens('/account');
  drifting.seesHeading('Your account');

  const lost = await triesToSignIn(heed().visitor(), 'dsl@harbourlane.example', password);
  await lost.follows('I don’t have my phone');
  lost.fills('Recovery code', (recovery[0] ?? '').toLowerCase().replaceAll('-', ' '));
  await lost.presses('Sign in');
  await lost.opens('/account');
  lost.sees('9 left');
  const twice = await triesToSignIn(heed().visitor(), 'dsl@harbourlane.example', password);
  await twice.follows('I don’t have my phone');
  twice.fills('Recovery code', recovery[0] ?? '');
  await twice.presses('Sign in');
  twice.seesProblem('That recovery code isn’t right, or it was used before. Check it, or use another');
});

test('guessing codes gets slower from wherever it comes', async () => {
  office.later(30);
  const guesser = await triesToSignIn(heed().visitor(), 'dsl@harbourlane.example', password);
  for (let guess = 0; guess < 8 && !guesser.page.problems.join().includes('several tries'); guess += 1) {
    guesser.fills('Six-digit code', `00000${guess}`);
    await guesser.presses('Sign in');
  }
  expect(guesser.page.problems.join()).toContain('There were several tries in a row');
  expect(await office.actions()).toContain('security.code-slowed');
});

test('somebody given a case role while signed in sets up codes on the next page', async () => {
  const { email, accountId } = await office.letsIn('promoted');
  const visitor = heed().visitor();
  await visitor.signsIn({ email, password });
  await office.appoints('deputy_dsl', accountId);
  await visitor.opens('/account');
  visitor.seesHeading('Set up six-digit codes');
});

test('without a case role codes are a choice, made and unmade with the password', async () => {
  await office.letsIn('careful');
  const visitor = heed().visitor();
  await visitor.signsIn({ email: 'careful@harbourlane.example', password });
  await visitor.opens('/account');
  await visitor.follows('Set up six-digit codes');
  visitor.fills('Password', 'not mine at all');
  await visitor.presses('Continue');
  visitor.seesProblem('That isn’t your password. Check it, and try again');
  visitor.fills('Password', password);
  await visitor.presses('Continue');
  const code = office.authenticator(visitor);
  visitor.fills('Six-digit code', code());
  await visitor.presses('Set up codes');
  visitor.seesHeading('Keep your recovery codes');
  (await triesToSignIn(heed().visitor(), 'careful@harbourlane.example')).seesHeading('Enter your six-digit code');
  await visitor.opens('/account/codes/turn-off');
  visitor.fills('Password', password);
  await visitor.presses('Turn off codes');
  visitor.sees('Six-digit codes are turned off');
  await heed().visitor().signsIn({ email: 'careful@harbourlane.example', password });
});
