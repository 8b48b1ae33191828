import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { password, SchoolOffice } from './school-office.js';

const heed = useServer();
let admin: Visitor;

beforeAll(async () => {
  await SchoolOffice.begin(heed);
  admin = heed().visitor();
  await admin.signsIn({ email: 'admin@harbourlane.example', password });
});

function accountIds(): Promise<unknown[]> {
  return query(heed().app.get(DataSource).manager, 'SELECT id FROM account ORDER BY id');
}

const hostile: Readonly<Record<string, string>> = {
  empty: '',
  'far too long': 'a'.repeat(70_000),
  emoji: '🦔'.repeat(100),
  'right to left': 'مرحبا \u202e dlrow',
  markup: '<script>alert(1)</script>',
  'template words': '{{constructor}} {{{x}}}',
  'null bytes': 'a\u0000b',
  'line breaks': 'a\r\nSet-Cookie: b=c',
  'a lone surrogate': '\ud800',
};
const forms: readonly (readonly [path: string, fields: readonly string[]])[] = [
  ['/admin/people/add', ['name', 'email', 'jobTitle', 'phone', 'engagement']],
  ['/admin/people/paste', ['list', 'step']],
  ['/admin/appointments/dsl/appoint', ['who', 'how', 'from-day', 'from-month', 'from-year', 'until-day']],
  ['/admin/absences/add', ['who', 'from-day', 'from-month', 'from-year', 'until-day', 'until-year']],
  ['/admin/numbers/csc', ['name', 'phone', 'email', 'checked-day', 'checked-month', 'checked-year', 'version']],
  ['/admin/school', ['name', 'trust', 'governingBody', 'soleProprietor', 'version']],
  ['/admin/live-months', ['recordedOral', 'firstWritten', 'finalWritten', 'reason', 'version']],
  ['/admin/contact-rules', ['formerPupil', 'parentContact', 'relativeExemption', 'workTime', 'nameWorkplace', 'reason', 'version']],
  ['/admin/letters/outcome', ['words', 'version']],
  ['/admin/anonymous/open', ['version']],
  ['/admin/anonymous/close', ['version']],
  ['/account/password', ['current', 'password']],
  ['/account/codes', ['current']],
  ['/account/codes/set-up', ['code', 'next']],
];

describe.each(forms)('%s', (path, fields) => {
  test.each(Object.keys(hostile))('answers %s with a sentence, and nothing is half written', async (kind) => {
    await admin.opens('/admin');
    const csrf = admin.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const accounts = await accountIds();
    for (const field of [...fields, null]) {
      const given = Object.fromEntries(fields.map((name) => [name, field === null || name === field ? (hostile[kind] ?? '') : 'x']));
      const answer = await admin.http.post(path, { _csrf: csrf, ...given });
      expect([200, 404, 409, 422]).toContain(answer.status);
      const html = answer.body.toString();
      expect(html).not.toContain('<script>alert');
      expect(html).not.toMatch(/went wrong|didn’t work/);
    }
    expect(await accountIds()).toEqual(accounts);
  });

  test('takes lists and objects for what they are: nothing', async () => {
    const csrf = admin.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '';
    const bytes = Buffer.from(`_csrf=${encodeURIComponent(csrf)}&${fields.map((name) => `${name}=a&${name}=b&${name}[x]=c`).join('&')}`);
    const answer = await admin.http.post(path, { type: 'application/x-www-form-urlencoded', bytes });
    expect([200, 404, 409, 422]).toContain(answer.status);
  });
});
