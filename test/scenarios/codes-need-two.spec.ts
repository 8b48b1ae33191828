import { DataSource } from 'typeorm';
import { ResetSecondStep } from '../../src/admin/index.js';
import { heedItself } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { TestServer } from '../support/server.js';
import { MailServer } from '../support/smtp.js';
import type { Visitor } from '../support/web/visitor.js';
import { CaseRoleHolders } from './case-role-holders.js';
import { password, SchoolOffice, triesToSignIn } from './school-office.js';

const week = 7 * 24 * 60 * 60;
let mail: MailServer;
let server: TestServer;
let office: SchoolOffice;
let people: CaseRoleHolders;
const heed = (): TestServer => server;

beforeAll(async () => {
  mail = await MailServer.start();
  server = await TestServer.start({ settings: { SMTP_URL: mail.url, MAIL_FROM: 'heed@harbourlane.example' } });
  office = await SchoolOffice.begin(heed);
  people = new CaseRoleHolders(heed, office);
  for (const [who, role] of [
    ['head', 'headteacher'],
    ['chair', 'chair'],
    ['dsl', 'dsl'],
  ] as const)
    await people.settles(who, role);
  office.later(week + 60);
});
afterEach(() => server.verifiesItsLog());
afterAll(async () => {
  await server.stop();
  await mail.close();
});

/** The administrator asks to reset somebody's codes, and stays on the page that says what it waits for. */
async function asksFor(who: string): Promise<Visitor> {
  const admin = await people.admin();
  await admin.opens(`/admin/people/${people.idOf(who)}`);
  await admin.follows('Reset six-digit codes');
  await admin.presses('Ask them to agree');
  admin.seesHeading('Waiting for somebody to agree');
  return admin;
}

const notices = async (kind: string): Promise<string[]> =>
  (await query<{ account_id: string }>(server.app.get(DataSource).manager, 'SELECT account_id FROM notice WHERE kind = ?', [kind])).map(
    ({ account_id }) => account_id,
  );

test('somebody else agrees, and then the link is made', async () => {
  const before = mail.messages.length;
  const admin = await people.admin();
  await admin.opens(`/admin/people/${people.idOf('head')}`);
  await admin.follows('Reset six-digit codes');
  admin.sees('One of these has to agree', 'Person chair, Chair of governors', 'Person dsl, Designated safeguarding lead');
  admin.seesNothingOf('Person head, Headteacher');
  await admin.checksHtml();
  await admin.presses('Ask them to agree');
  admin.seesHeading('Waiting for somebody to agree');
  admin.sees('It waits for one of these', 'Person chair, Chair of governors');
  await admin.checksHtml();
  expect(admin.page.html).not.toContain('/link/');
  await admin.opens(`/admin/people/${people.idOf('head')}`);
  admin.sees('You asked to reset them. Somebody else has to agree');
  await mail.received(before + 3);
  expect(mail.messages.slice(before).every(({ text }) => text.includes('You have something to read in Heed.'))).toBe(true);

  // Nobody is locked out by a question.
  const head = await people.enters('head');
  head.sees('Merewyn Tuddenham asks to reset your six-digit codes. Is that right?');

  const chair = await people.enters('chair');
  await chair.follows('Merewyn Tuddenham asks to reset the six-digit codes of Person head. Is that right?');
  chair.seesHeading('Is it right to reset these six-digit codes?');
  chair.sees('Who asks Merewyn Tuddenham', 'Whose codes Person head', 'Speak to Person head before you answer');
  await chair.checksHtml();
  await chair.presses('I know this is right');
  chair.seesHeading('Hello, Person');
  chair.sees('You have agreed. They can get new codes now');
  chair.seesNothingOf('Is that right?');

  await admin.opens('/');
  await admin.follows('Somebody agreed: you can reset the six-digit codes of Person head now');
  admin.sees('Somebody else has agreed', 'Everybody with a role in the school is told');
  await admin.presses('Reset these codes');
  admin.seesHeading('Hand this link over');
  const token = /\/link\/([\w-]{43})/.exec(admin.page.html)?.[1] ?? '';
  expect(mail.messages.slice(before).every(({ text }) => !text.includes(token))).toBe(true);
  expect(await notices('account')).toEqual(expect.arrayContaining(['head', 'chair', 'dsl'].map((who) => people.idOf(who))));
  await head.opens('/account');
  head.seesHeading('Sign in');
  (await triesToSignIn(server.visitor(), 'head@harbourlane.example')).seesHeading('Ask your administrator for a link');

  await head.opens(`/link/${token}`);
  head.fills('Password', 'not the password at all');
  await head.presses('Continue');
  head.seesProblem('That isn’t your password. Check it, and try again');
  head.fills('Password', password);
  await head.presses('Continue');
  await people.setsUpCodes('head', head);
  await head.opens('/account');
  head.seesHeading('Your account');

  // It served once.
  await admin.opens(`/admin/people/${people.idOf('head')}/codes`);
  admin.sees('One of these has to agree');
  const facts = await office.actions();
  const said = ['reset-asked-for', 'reset-agreed', 'reset', 'link-used'].map((fact) => facts.lastIndexOf(`account.second-step-${fact}`));
  expect(said).toEqual(said.toSorted((a, b) => a - b));
  expect(said).not.toContain(-1);
});

test.each(['chair', 'head'])('%s says that it is wrong: nothing is reset, and everybody with a role is told', async (who) => {
  const admin = await asksFor('head');
  const told = (await notices('reset-stopped')).length;
  const other = await people.enters(who);
  await other.opens((await other.opens('/')).hrefOf('Merewyn Tuddenham asks to reset'));
  await other.checksHtml();
  expect(other.page.buttons.includes('I know this is right')).toBe(who !== 'head');
  await other.presses('This is wrong');
  other.sees('Stopped. Everybody with a role in the school is told', 'was told that it is wrong. Nothing was reset');
  expect((await notices('reset-stopped')).slice(told).toSorted()).toEqual(
    [office.admin.accountId, ...['head', 'chair', 'dsl'].map((one) => people.idOf(one))].toSorted(),
  );
  await admin.opens(`/admin/people/${people.idOf('head')}/codes`);
  admin.sees('One of these has to agree');
  await people.enters('head');
});

test('it can be stopped as long as nothing came of it, and ends by itself', async () => {
  const admin = await asksFor('head');
  await people.agrees('chair');
  const head = await people.enters('head');
  await head.opens((await head.opens('/')).hrefOf('Merewyn Tuddenham asks to reset your six-digit codes'));
  await head.presses('This is wrong');
  await admin.opens(`/admin/people/${people.idOf('head')}/codes`);
  await admin.presses('Ask them to agree');
  admin.seesHeading('Waiting for somebody to agree');

  const dsl = await people.enters('dsl');
  const request = (await dsl.opens('/')).hrefOf('Merewyn Tuddenham asks to reset');
  office.later(week);
  const late = await people.enters('dsl');
  late.seesNothingOf('asks to reset');
  expect((await late.opens(request)).status).toBe(404);

  await asksFor('head');
  await people.agrees('dsl');
  office.later(week / 7);
  const tooLate = await people.admin();
  await tooLate.opens(`/admin/people/${people.idOf('head')}/codes`);
  tooLate.sees('One of these has to agree');
});

test('nobody else has a say in it', async () => {
  await office.letsIn('teacher');
  await people.settles('deputy', 'deputy_dsl');
  const admin = await asksFor('dsl');
  const chair = await people.enters('chair');
  const request = (await chair.opens('/')).hrefOf('Merewyn Tuddenham asks to reset');
  const teacher = server.visitor();
  await teacher.signsIn({ email: 'teacher@harbourlane.example', password });
  // The deputy has had codes for less than a week; the administrator asked.
  for (const visitor of [teacher, await people.enters('deputy'), admin]) {
    expect((await visitor.opens(request)).status).toBe(404);
    for (const answer of ['right', 'wrong']) expect(await people.posts(visitor, `${request}/${answer}`)).toBe(404);
    await visitor.opens('/');
    visitor.seesNothingOf('asks to reset');
  }
  const dsl = await people.enters('dsl');
  expect(await people.posts(dsl, `${request}/right`)).toBe(200);
  dsl.sees('Merewyn Tuddenham asks to reset your six-digit codes. Is that right?');
  for (const id of ['%00', '..%2f..', '{{constructor}}', 'x'.repeat(3_000), '<script>', '🦔', '%ED%A0%80'])
    expect([400, 404]).toContain((await chair.opens(`/account/requests/${id}`)).status);
  await chair.opens(request);
  await chair.presses('This is wrong');
  expect(await people.posts(chair, `${request}/right`)).toBe(404);
});

test('where nobody could agree the page says so, and the server’s own keyboard still helps', async () => {
  const admin = await people.admin();
  for (const who of ['chair', 'dsl', 'deputy']) await people.loses(who, admin);
  await admin.opens(`/admin/people/${people.idOf('head')}/codes`);
  admin.seesHeading('Nobody else can agree to this');
  admin.sees('npm run heed -- user reset-mfa --email head@harbourlane.example');
  await admin.checksHtml();
  expect(await people.posts(admin, `/admin/people/${people.idOf('head')}/codes`)).toBe(422);
  const by = { ...heedItself, schoolId: office.admin.schoolId, channel: 'command' as const };
  const made = await server.app.get(ResetSecondStep).runWithoutAgreement(by, people.idOf('head'));
  const head = server.visitor();
  await head.opens(`/link/${'token' in made ? made.token : ''}`);
  head.fills('Password', password);
  await head.presses('Continue');
  await people.setsUpCodes('head', head);
});
