import { attackForm, faultsOf, type FormAt } from '../support/bad-input/attack.js';
import { hostile } from '../support/bad-input/hostile.js';
import { RecordSeen } from '../support/bad-input/record.js';
import { useServer } from '../support/server.js';
import type { HttpBody } from '../support/web/http-client.js';
import type { Visitor } from '../support/web/visitor.js';
import { SchoolOffice, triesToSignIn } from './school-office.js';

const heed = useServer({ now: '2026-11-09T10:20:00Z' });
const at = (visitor: Visitor, path: string): FormAt => ({ visitor, page: path, action: path });
const urlencoded = (text: string): HttpBody => ({ type: 'application/x-www-form-urlencoded', bytes: Buffer.from(text) });
let office: SchoolOffice;

test('/setup, before there is a school', async () => {
  const setOut = () => Promise.resolve(at(heed().visitor(), '/setup'));
  expect(await attackForm(heed(), setOut)).toEqual([]);
  office = await SchoolOffice.begin(heed);
}, 60_000);

test('/sign-in/set-up, after a password', async () => {
  const { email } = await office.letsIn('first', 'dsl');
  const visitor = await triesToSignIn(heed().visitor(), email);
  expect(visitor.page.path).toContain('/sign-in/set-up');
  expect(await attackForm(heed(), () => Promise.resolve(at(visitor, '/sign-in/set-up')))).toEqual([]);
}, 60_000);

test('/sign-in/code and /sign-in/recovery-code, after a password', async () => {
  const { email } = await office.letsIn('second', 'deputy_dsl');
  const before = await triesToSignIn(heed().visitor(), email);
  before.fills('Six-digit code', office.authenticator(before)());
  await before.presses('Set up codes');
  const visitor = await triesToSignIn(heed().visitor(), email);
  for (const path of ['/sign-in/code', '/sign-in/recovery-code'])
    expect(await attackForm(heed(), () => Promise.resolve(at(visitor, path)))).toEqual([]);
}, 60_000);

describe('whoever is signed in', () => {
  let admin: Visitor;
  let csrf: string;
  beforeAll(async () => {
    admin = heed().visitor();
    const { email } = await office.letsIn('clerk', 'system_admin');
    await admin.signsIn({ email, password: 'otters paddle slowly home' });
    await admin.opens('/admin/people/add');
    csrf = admin.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
  });

  test.each<[what: string, body: () => HttpBody, statuses: readonly number[]]>([
    ['without a token', () => urlencoded('name=a'), [403]],
    ['with nothing at all', () => urlencoded(''), [403]],
    ['with two tokens', () => urlencoded(`_csrf=${csrf}&_csrf=${csrf}`), [403]],
    ['with a list for a token', () => urlencoded(`_csrf[]=${csrf}`), [403]],
    ['with an object for a token', () => urlencoded(`_csrf[a]=${csrf}`), [403]],
    ['with a token too long', () => urlencoded(`_csrf=${csrf.repeat(1_000)}`), [403]],
    ['as JSON', () => ({ type: 'application/json', bytes: Buffer.from(JSON.stringify({ _csrf: csrf, name: { a: 1 } })) }), [403]],
    ['as plain text', () => ({ type: 'text/plain', bytes: Buffer.from(`_csrf=${csrf}`) }), [403]],
    ['as nothing known', () => ({ type: 'not a type; charset=\u00ff', bytes: Buffer.from('x') }), [400, 403]],
    ['as files', () => ({ type: 'multipart/form-data; boundary=x', bytes: Buffer.from('--x--\r\n') }), [403]],
    [
      'in letters nobody knows',
      () => ({ type: 'application/x-www-form-urlencoded; charset=klingon', bytes: Buffer.from('a=b') }),
      [400, 415],
    ],
    ['with half a letter', () => urlencoded(`_csrf=${csrf}&name=%`), [422]],
    ['of five megabytes', () => urlencoded(`_csrf=${csrf}&name=${'x'.repeat(5 * 1024 * 1024)}`), [413]],
    ['of ten thousand fields', () => urlencoded(`_csrf=${csrf}&${Array.from({ length: 10_000 }, (_, n) => `f${n}=`).join('&')}`), [413]],
    ['of the same field ten thousand times', () => urlencoded(`_csrf=${csrf}${'&name=a'.repeat(10_000)}`), [413]],
    ['in a thousand layers', () => urlencoded(`_csrf=${csrf}&name${'[a]'.repeat(1_000)}=b`), [422]],
    ['with names that every object has', () => urlencoded(`_csrf=${csrf}&__proto__=a&constructor=b&toString=c&hasOwnProperty=d`), [422]],
  ])('a form %s is refused with a sentence', async (_, body, statuses) => {
    const before = await RecordSeen.now(heed());
    const answer = await admin.http.send('POST', '/admin/people/add', {}, body());
    expect(statuses).toContain(answer.status);
    expect(faultsOf(answer, '/admin/people/add', []).filter((fault) => fault !== 'no polite answer')).toEqual([]);
    expect(answer.body.toString()).toMatch(/<h1/);
    expect(await before.changes()).toEqual([]);
  });

  const asked = [
    'page',
    'before',
    'search',
    'kind',
    'order',
    'stage',
    'due',
    'show',
    'note',
    'pathway',
    'from',
    'gate',
    'next',
    'again',
    'step',
  ];
  test('addresses that ask for anything, or name anything, are answered plainly', async () => {
    const reader = heed().visitor();
    const { email } = await office.letsIn('reader', 'dpo');
    const words = await triesToSignIn(reader, email);
    if (words.page.has('Six-digit code')) {
      words.fills('Six-digit code', office.authenticator(words)());
      await words.presses('Set up codes');
    }
    const places = ['/cases', '/audit', '/reports', '/report', '/sign-in', '/account/stay', '/help', '/admin/people', '/admin/people/add'];
    const wrong: string[] = [];
    for (const [what, value] of Object.entries(hostile)) {
      const text = value.slice(0, 3_000).toWellFormed();
      const query = asked.map((name) => `${name}=${encodeURIComponent(text)}&${name}[]=a&${name}[x][y]=b`).join('&');
      const inPath = encodeURIComponent(text === '' ? ' ' : text);
      const named = ['cases', 'reports', 'evidence', 'link', 'report', 'admin/people', 'admin/numbers', 'admin/appointments', 'nowhere'];
      const paths = [
        ...places.map((place) => `${place}?${query}`),
        ...named.flatMap((one) => [`/${one}/${inPath}`, `/${one}/${inPath}/export`]),
      ];
      for (const path of paths)
        for (const visitor of [admin, reader]) {
          const answer = await visitor.http.send('GET', path);
          const faults = faultsOf(answer, '', []).filter((fault) => fault !== 'no polite answer');
          if (answer.status >= 500 || faults.length > 0) wrong.push(`${path.slice(0, 60)} ${what}: ${answer.status} ${faults.join()}`);
        }
    }
    for (const path of [
      '/cases/%',
      '/cases/%E0%A4%A',
      '/cases/%00',
      '/report/%ED%A0%80',
      '/reports/..%2f..%2fetc',
      '/assets/..%2f..%2fpackage.json',
    ])
      if ((await admin.http.send('GET', path)).status >= 500) wrong.push(path);
    expect(wrong).toEqual([]);
  }, 60_000);
});
