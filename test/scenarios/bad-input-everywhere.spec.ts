import { readFileSync } from 'node:fs';
import { buildOnce } from '../../build/once.mjs';
import { RouteActs } from '../../src/access/index.js';
import { noFilter } from '../../src/cases/list/domain/case-filter.js';
import { SavedFilters } from '../../src/cases/list/saved/saved-filters.js';
import { recordKinds } from '../../src/cases/evidence/illegal/domain/locked-records.js';
import { Appointment } from '../../src/accounts/index.js';
import { AddPeople } from '../../src/admin/index.js';
import { isRefused, newId } from '../../src/kernel/index.js';
import { Notify } from '../../src/notifications/index.js';
import { DeclareRelatives, relativesOf } from '../../src/people/index.js';
import { type OwnProcedure, OwnProceduresQueries, SaveProcedure } from '../../src/procedures/index.js';
import { SaveDraft } from '../../src/reports/index.js';
import { attackForm, type FormAt } from '../support/bad-input/attack.js';
import { formsOfACase, setOutCaseForm } from '../support/bad-input/forms-of-a-case.js';
import { setOutItem, setOutLocked } from '../support/bad-input/forms-of-an-item.js';
import { formsAfterwards, setOutAfterwards } from '../support/bad-input/forms-afterwards.js';
import { formsOfLinks, setOutLink } from '../support/bad-input/forms-of-links.js';
import { readyReport } from '../support/ready-report.js';
import { type AccountName, aReport, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** Mail is on, so that a form asks for an address; nobody takes it. */
const settings = { SMTP_URL: 'smtp://127.0.0.1:1', MAIL_FROM: 'heed@harbourlane.example' };
const heed = useServer({ now: '2026-11-09T10:20:00Z', settings });
let school: TestSchool;
const visitors = new Map<AccountName, Visitor>();
beforeAll(async () => {
  // The case file that one of the forms gives out takes a built page along.
  buildOnce();
  school = await aSchoolThatTakesReports(heed());
}, 300_000);

async function as(name: AccountName): Promise<Visitor> {
  const visitor = visitors.get(name) ?? (await school.visitor(name));
  visitors.set(name, visitor);
  return visitor;
}

/** A form that stands where it is sent to, and stays there. */
const at =
  (name: AccountName, page: string, more: Partial<FormAt> = {}): (() => Promise<FormAt>) =>
  async () => ({ visitor: await as(name), page, action: page, ...more });

async function ofSomebody(under: string, page = under, more: Partial<FormAt> = {}): Promise<FormAt> {
  const person = `/admin/people/${school.members.governor.accountId}`;
  return { visitor: await as('admin'), page: `${person}${page}`, action: `${person}${under}`, ...more };
}

async function aDraft(): Promise<string> {
  const id = await heed().app.get(SaveDraft, { strict: false }).run(school.actor('behaviour'), readyReport(heed().clock.now()));
  return isRefused(id) ? '' : id;
}

async function anAppointment(): Promise<FormAt> {
  const id = newId();
  const { accountId } = school.members.governor;
  const row = {
    id,
    schoolId: school.id,
    accountId,
    role: 'panel_member',
    fromAt: heed().clock.now().toISOString(),
    untilAt: null,
    version: 1,
  };
  await school.work((tx) => tx.insert(Appointment, row as Appointment));
  const path = `/admin/appointments/${id}/end`;
  return { visitor: await as('admin'), page: path, action: path };
}

async function anOwnStep(under: string): Promise<FormAt> {
  const id = newId();
  const step = { id, pathway: 'P6', what: 'Tell the head of year', help: '', owner: 'holder', within: null } as const;
  const { number } = await heed().app.get(OwnProceduresQueries, { strict: false }).now(school.id);
  const change = ({ times, steps }: OwnProcedure) => ({ times, steps: [...steps, step] });
  await heed().app.get(SaveProcedure, { strict: false }).run(school.actor('admin'), change, 'Section 3', number);
  const path = `/admin/procedures/P6/steps/${id}/${under}`;
  return { visitor: await as('admin'), page: path, action: path };
}

async function aLink(): Promise<FormAt> {
  const email = `${Math.random().toString(36).slice(2)}@harbourlane.example`;
  const person = { name: 'Somebody New', email, jobTitle: '', phone: '', engagement: 'employee_teacher' } as const;
  const added = await heed().app.get(AddPeople).run(school.actor('admin'), [person], 'print');
  const path = `/link/${Array.isArray(added) ? (added[0]?.token ?? '') : ''}`;
  return { visitor: heed().visitor(), page: path, action: path };
}

async function ownReport(under: string, page: string): Promise<FormAt> {
  const { reference } = await aReport(school);
  return { visitor: await as('teacher'), page: `/reports/${reference}${page}`, action: `/reports/${reference}${under}` };
}

/** The assistant declares a relative: the newest first. */
async function declaresARelative(): Promise<{ rows: readonly { id: string }[] }> {
  const actor = school.actor('assistant');
  await heed()
    .app.get(DeclareRelatives)
    .declare(actor, { pupil: `Perdita ${newId()}`, relative: 'own_child', contact: '' });
  return { rows: await school.work((tx) => relativesOf(tx, actor.personId)) };
}

const forms: Readonly<Record<string, () => Promise<FormAt>>> = {
  ...Object.fromEntries(
    Object.entries(formsOfACase).map(([route, form]) => [route, async () => setOutCaseForm(school, await as(form.by), form)]),
  ),
  ...Object.fromEntries(
    Object.entries(formsOfLinks).map(([route, form]) => [route, async () => setOutLink(school, await as('head'), form)]),
  ),
  'POST /cases/filters/new': at('head', '/cases/filters/new?due=late', { action: '/cases/filters/new?due=late' }),
  'POST /cases/filters/:id': async () => {
    const kept = { name: `Late ${newId()}`, filter: { ...noFilter, due: ['late'] as const }, order: 'waiting' } as const;
    const filters = heed().app.get(SavedFilters, { strict: false });
    for (const { id } of await filters.of(school.actor('slt'))) await filters.remove(school.actor('slt'), id);
    await filters.save(school.actor('slt'), kept);
    const path = `/cases/filters/${(await filters.of(school.actor('slt')))[0]?.id ?? ''}`;
    return { visitor: await as('slt'), page: path, action: path };
  },
  'POST /account/relatives': at('teacher', '/account/relatives', { plain: { relative: 'own_child' } }),
  'POST /registers/relatives/:id': async () => {
    const { rows } = await declaresARelative();
    const path = `/registers/relatives/${rows[0]?.id ?? ''}`;
    return { visitor: await as('head'), page: path, action: path, plain: { state: 'refused' } };
  },
  'POST /account/relatives/:id/end': async () => {
    const { rows } = await declaresARelative();
    const path = `/account/relatives/${rows[0]?.id ?? ''}/end`;
    return { visitor: await as('assistant'), page: path, action: path };
  },
  'POST /cases/search': at('head', '/cases', { action: '/cases/search' }),
  'POST /people/search': at('head', '/people', { action: '/people/search' }),
  'POST /evidence/:id/attachments/:attachment/keep': async () => setOutItem(school, await as('head'), 'attachments/1/keep'),
  'POST /evidence/:id/confirm': async () => setOutItem(school, await as('head'), 'confirm'),
  'POST /evidence/:id/original': async () => setOutItem(school, await as('head'), 'original'),
  'POST /evidence/:id/redact': async () => setOutItem(school, await as('head'), 'redact'),
  'POST /evidence/:id/why': async () => setOutItem(school, await as('head'), 'why'),
  'POST /evidence/:id/pages': async () => setOutItem(school, await as('head'), 'pages'),
  'POST /evidence/:id/sheet': async () => setOutItem(school, await as('head'), 'sheet'),
  'POST /evidence/:id/sheet/taken': async () => setOutItem(school, await as('head'), 'taken'),
  'POST /evidence/:id/stop': async () => setOutItem(school, await as('head'), 'stop'),
  ...Object.fromEntries(
    recordKinds.map((kind) => [
      `POST /evidence/:id/locked/:what (${kind})`,
      async () => setOutLocked(school, await as('head'), `locked/${kind}`),
    ]),
  ),
  'POST /evidence/:id/purge': async () => setOutLocked(school, await as('head'), 'purge'),
  'POST /evidence/:id/purge/answer': async () => setOutLocked(school, await as('head'), 'purge/answer', await as('dsl')),
  'POST /reports/:reference/treated-badly': async () => {
    const { reference } = await aReport(school, { kind: 'about_handling', about: null });
    const page = `/reports/${reference}/treated-badly`;
    return { visitor: await as('teacher'), page, action: page, plain: { who: 'other' } };
  },
  ...Object.fromEntries(
    Object.entries(formsAfterwards).map(([route, form]) => [route, async () => setOutAfterwards(school, await as('head'), form)]),
  ),
  'POST /reports/:reference/messages': () => ownReport('/messages', ''),
  'POST /reports/:reference/evidence/gate': () => ownReport('/evidence/gate', '/evidence'),
  'POST /report/check': async () => {
    await aDraft();
    return { visitor: await as('behaviour'), page: '/report/check', action: '/report/check', plain: { concerned: 'no' } };
  },
  'POST /report/delete': async () => {
    await aDraft();
    return { visitor: await as('behaviour'), page: '/report/delete', action: '/report/delete' };
  },
  'POST /notices/:id/read': async () => {
    const { accountId } = school.members.vicechair;
    await school.work((tx) => heed().app.get(Notify).tell(tx, [accountId], 'account', ''));
    const visitor = await as('vicechair');
    const { body } = await visitor.http.get('/');
    return { visitor, page: '/', action: /\/notices\/[\w-]+\/read/.exec(body.toString())?.[0] ?? '' };
  },
  'POST /admin/people/:id/change': () => ofSomebody('/change'),
  'POST /admin/people/:id/codes': () => ofSomebody('/codes'),
  'POST /admin/people/:id/link': () => ofSomebody('/link', ''),
  'POST /admin/appointments/:id/end': anAppointment,
  'POST /admin/people/add': at('admin', '/admin/people/add', { plain: { engagement: 'governor', email: 'new@harbourlane.example' } }),
  'POST /admin/people/paste': at('admin', '/admin/people/paste', { alsoReads: ['step'] }),
  'POST /admin/appointments/:role/appoint': at('admin', '/admin/appointments/deputy_dsl/appoint'),
  'POST /admin/absences/add': at('admin', '/admin/absences/add'),
  'POST /admin/numbers/:body': at('admin', '/admin/numbers/csc'),
  'POST /admin/school': at('admin', '/admin/school'),
  'POST /admin/procedures/:pathway/times/:step': at('admin', '/admin/procedures/P3/times/P3.5'),
  'POST /admin/procedures/:pathway/steps/add': at('admin', '/admin/procedures/P3/steps/add', {
    plain: { owner: 'case_manager', days: '5' },
  }),
  'POST /admin/procedures/:pathway/steps/:id/remove': () => anOwnStep('remove'),
  'POST /admin/procedures/:pathway/steps/:id/change': () => anOwnStep('change'),
  'POST /admin/terms/add': at('admin', '/admin/terms/add', { plain: { kind: 'term' } }),
  'POST /account/mail': at('chair', '/account/mail'),
  'POST /account/password': at('chair', '/account/password'),
  'POST /account/codes': at('chair', '/account/codes'),
  'POST /account/codes/turn-off': at('chair', '/account/codes/turn-off'),
  'POST /account/recovery-codes': at('chair', '/account/recovery-codes'),
  'POST /forgotten': () => Promise.resolve({ visitor: heed().visitor(), page: '/forgotten', action: '/forgotten' }),
  'POST /link/:token': aLink,
  'POST /sign-in': () => Promise.resolve({ visitor: heed().visitor(), page: '/sign-in', action: '/sign-in' }),
};

/** Routes that read no field but the token of the form: nothing can be typed into them. */
const readsNothing = new Set([
  'POST /account/requests/:id/right',
  'POST /account/requests/:id/wrong',
  'POST /account/sign-out-everywhere',
  'POST /admin/absences/:id/end',
  'POST /admin/appointments/second_hr_adviser/none',
  'POST /admin/people/:id/end',
  'POST /admin/people/:id/reopen',
  'POST /admin/setup/open',
  'POST /admin/terms/:id/remove',
  'POST /cases/:reference/outcome/take-back',
  'POST /evidence/:id/scan',
  'POST /cases/filters/:id/delete',
  'POST /report/evidence/:id/remove',
  'POST /reports/:reference/nobody-has-answered',
  'POST /uploads/:id',
  'POST /uploads/:id/take-out',
  'POST /sign-in/start-again',
  'POST /sign-out',
]);

/** Forms with a specification of their own for what is bad, and what it says there. */
const elsewhere: Readonly<Record<string, readonly [spec: string, words: string]>> = {
  'POST /report': ['test/scenarios/reporting-bad-input.spec.ts', 'no page of it is brought down'],
  'POST /report/:step': ['test/scenarios/reporting-bad-input.spec.ts', 'no page of it is brought down'],
  'POST /report/evidence': ['test/scenarios/reporting-the-gate.spec.ts', '/report/evidence'],
  'POST /cases/:reference/evidence': ['test/integration/evidence-intake.spec.ts', 'adding evidence to a case'],
  'POST /reports/:reference/evidence': ['test/integration/evidence-intake.spec.ts', 'adding evidence to a report'],
  'POST /account/relationships': ['test/scenarios/people-i-am-close-to.spec.ts', "chair.http.post('/account/relationships'"],
  'POST /account/relationships/:id/end': ['test/scenarios/people-i-am-close-to.spec.ts', 'Say that it is over'],
  'POST /admin/letters/:kind': ['test/scenarios/bad-input-in-administration.spec.ts', '/admin/letters/outcome'],
  'POST /admin/contact-rules': ['test/scenarios/bad-input-in-administration.spec.ts', '/admin/contact-rules'],
  'POST /admin/live-months': ['test/scenarios/bad-input-in-administration.spec.ts', '/admin/live-months'],
  'POST /account/codes/set-up': ['test/scenarios/bad-input-in-administration.spec.ts', '/account/codes/set-up'],
  'POST /report/evidence/uploads': ['test/integration/uploads-that-go-on.spec.ts', 'whatever its sender says of it'],
  'POST /reports/:reference/evidence/uploads': ['test/integration/uploads-that-go-on.spec.ts', 'reports/${reference}/evidence/uploads'],
  'POST /cases/:reference/evidence/uploads': ['test/integration/uploads-that-go-on.spec.ts', 'cases/${reference}/evidence/uploads'],
  'POST /anonymous/:door': ['test/scenarios/bad-input-without-a-name.spec.ts', '/anonymous/:door answers'],
  'POST /anonymous/:door/send': ['test/scenarios/bad-input-without-a-name.spec.ts', '/anonymous/:door/send'],
  'POST /anonymous/replies': ['test/scenarios/bad-input-without-a-name.spec.ts', '/anonymous/replies answers'],
  'POST /anonymous/replies/message': ['test/scenarios/bad-input-without-a-name.spec.ts', '/anonymous/replies/message'],
  'POST /anonymous/replies/nobody-has-answered': [
    'test/scenarios/bad-input-without-a-name.spec.ts',
    '/anonymous/replies/nobody-has-answered',
  ],
  'POST /admin/anonymous/open': ['test/scenarios/bad-input-in-administration.spec.ts', '/admin/anonymous/open'],
  'POST /admin/anonymous/close': ['test/scenarios/bad-input-in-administration.spec.ts', '/admin/anonymous/close'],
  'POST /setup': ['test/scenarios/bad-input-at-the-door.spec.ts', '/setup'],
  'POST /sign-in/code': ['test/scenarios/bad-input-at-the-door.spec.ts', '/sign-in/code'],
  'POST /sign-in/recovery-code': ['test/scenarios/bad-input-at-the-door.spec.ts', '/sign-in/recovery-code'],
  'POST /sign-in/set-up': ['test/scenarios/bad-input-at-the-door.spec.ts', '/sign-in/set-up'],
};

test('every form that the application takes is tried with bad input somewhere', () => {
  const routes = heed()
    .app.get(RouteActs)
    .all()
    .filter(({ method }) => method === 'POST')
    .map(({ method, path }) => `${method} ${path}`);
  const tried = Object.keys(forms).map((form) => form.replace(/ \(.*/, ''));
  expect([...new Set([...tried, ...readsNothing, ...Object.keys(elsewhere)])].toSorted()).toEqual(routes.toSorted());
  for (const [spec, words] of Object.values(elsewhere)) expect(readFileSync(spec, 'utf8')).toContain(words);
});

test.each(Object.keys(forms))(
  '%s answers whatever is typed with a sentence, keeps it, and changes nothing where it refuses',
  async (route) => {
    const setOut = forms[route];
    if (setOut === undefined) throw new Error('There is no such form');
    expect(await attackForm(heed(), setOut)).toEqual([]);
  },
  60_000,
);
