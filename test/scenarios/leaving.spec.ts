import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { password, SchoolOffice, triesToSignIn } from './school-office.js';

const heed = useServer();
const email = 'teacher@harbourlane.example';
let office: SchoolOffice;

beforeAll(async () => {
  office = await SchoolOffice.begin(heed);
  await office.letsIn('teacher');
});

async function signedIn(): Promise<Visitor> {
  const visitor = heed().visitor();
  await visitor.signsIn({ email, password });
  return visitor;
}

const signOuts = async (): Promise<number> => (await office.actions()).filter((action) => action === 'account.signed-out').length;

test('whoever leaves is signed out in this browser, and the page says nothing of it', async () => {
  const [desk, phone] = [await signedIn(), await signedIn()];
  await desk.opens('/account');
  const before = await signOuts();
  await desk.opens('/left');
  desk.seesHeading('Sign in');
  expect(desk.page.path).toBe('/left');
  expect(desk.page.headers['cache-control']).toBe('no-store');
  expect(desk.page.html).not.toMatch(/signed out|Person teacher|Harbour Lane/);
  expect(desk.http.cookies.get('heed-session')).toBeNull();
  expect(await signOuts()).toBe(before + 1);
  await desk.opens('/account');
  desk.seesHeading('Sign in');
  await phone.opens('/account');
  phone.seesHeading('Your account');
});

test('a cookie that was copied before opens nothing after', async () => {
  const visitor = await signedIn();
  const cookie = visitor.http.cookies.get('heed-session')?.value ?? '';
  await visitor.opens('/left');
  const answer = await heed()
    .visitor()
    .http.send('GET', '/account', { cookie: `heed-session=${cookie}` });
  expect([answer.status, answer.headers.location]).toEqual([303, '/sign-in?next=%2Faccount']);
});

test('the sign-in on that page works', async () => {
  const visitor = await signedIn();
  await visitor.opens('/left');
  visitor.fills('Email address', email);
  visitor.fills('Password', password);
  await visitor.presses('Sign in');
  visitor.seesHeading('Hello, Person');
});

test('what was said a moment ago is not said there', async () => {
  const visitor = await signedIn();
  const answer = await visitor.http.send('GET', '/left', { cookie: `${cookiesOf(visitor)}; heed-said=Report%20sent` });
  expect(answer.headers['set-cookie']).toEqual(expect.arrayContaining([expect.stringMatching(/^heed-said=;/)]));
});

test('somebody between password and code leaves too', async () => {
  await office.letsIn('dsl', 'dsl');
  const visitor = await triesToSignIn(heed().visitor(), 'dsl@harbourlane.example');
  visitor.seesHeading('Set up six-digit codes');
  await visitor.opens('/left');
  await visitor.opens('/sign-in/set-up');
  visitor.seesHeading('Sign in');
});

test.each<[string, Record<string, string>]>([
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['a neighbour of the same domain', { 'sec-fetch-site': 'same-site' }],
  ['a browser that loads pages in advance', { 'sec-fetch-site': 'none', 'sec-purpose': 'prefetch;prerender' }],
])('%s signs nobody out', async (_, headers) => {
  const visitor = await signedIn();
  const answer = await visitor.http.send('GET', '/left', headers);
  expect([answer.status, answer.headers.location, answer.headers['set-cookie']]).toEqual([303, '/', undefined]);
  await visitor.opens('/account');
  visitor.seesHeading('Your account');
});

test('nobody leaves too', async () => {
  const visitor = heed().visitor();
  await visitor.opens('/left');
  visitor.seesHeading('Sign in');
  await visitor.checksHtml();
});

function cookiesOf(visitor: Visitor): string {
  return `heed-session=${visitor.http.cookies.get('heed-session')?.value ?? ''}`;
}
