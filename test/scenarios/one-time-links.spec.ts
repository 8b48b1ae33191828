import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import { TestServer } from '../support/server.js';
import { MailServer } from '../support/smtp.js';
import type { Visitor } from '../support/web/visitor.js';
import { choosesPassword, password, SchoolOffice, triesToSignIn } from './school-office.js';

const another = 'hedgehogs like the rain';
let mail: MailServer;
let server: TestServer;
let office: SchoolOffice;
const heed = (): TestServer => server;

beforeAll(async () => {
  mail = await MailServer.start();
  server = await TestServer.start({ settings: { SMTP_URL: mail.url, MAIL_FROM: 'heed@harbourlane.example' } });
  office = await SchoolOffice.begin(heed);
});
afterEach(() => server.verifiesItsLog());
afterAll(async () => {
  await server.stop();
  await mail.close();
});

async function asAdmin(): Promise<Visitor> {
  const admin = server.visitor();
  await admin.signsIn({ email: 'admin@harbourlane.example', password });
  return admin;
}

async function asksForLink(email: string, visitor = server.visitor()): Promise<Visitor> {
  await visitor.opens('/sign-in');
  await visitor.follows('I can’t sign in');
  visitor.fills('Email address', email);
  await visitor.presses('Send me a link');
  return visitor;
}

/** The token in the first mail that goes to an address. */
async function mailed(email: string): Promise<string> {
  for (let seen = mail.messages.length; mail.to(email).length === 0; seen += 1) await mail.received(seen + 1);
  return /\/link\/([\w-]{43})/.exec(mail.to(email)[0]?.text ?? '')?.[1] ?? '';
}

test('somebody new chooses a password with the link, and the link works once', async () => {
  const { email, token } = await office.adds('fresh');
  const visitor = server.visitor();
  // A program that reads mail opens the link first: that changes nothing.
  await server.visitor().opens(`/link/${token}`);
  await visitor.opens(`/link/${token}`);
  visitor.seesHeading('Welcome to Heed');
  visitor.fills('New password', 'Person fresh 12');
  await visitor.presses('Choose this password');
  visitor.seesProblem('Choose a password that isn’t made of your name, your email address or your school');
  await choosesPassword(visitor, token, another);
  visitor.sees('Your password is set. Sign in with it now');
  await visitor.signsIn({ email, password: another });
  await visitor.opens(`/link/${token}`);
  visitor.seesHeading('This link doesn’t work');
});

test('two who use one link at once: one password stands', async () => {
  const { email, token } = await office.adds('twice');
  const both = [server.visitor(), server.visitor()];
  for (const visitor of both) await visitor.opens(`/link/${token}`);
  both.forEach((visitor, index) => visitor.fills('New password', `${another} ${index} times`));
  await Promise.all(both.map((visitor) => visitor.presses('Choose this password')));
  expect(both.map(({ page }) => page.heading).toSorted()).toEqual(['Sign in', "This link doesn't work"]);
  const winner = both.findIndex(({ page }) => page.heading === 'Sign in');
  await server.visitor().signsIn({ email, password: `${another} ${winner} times` });
});

test('unknown, used and too old are one page', async () => {
  const { token: old } = await office.adds('late');
  office.later(7 * 24 * 60 * 60);
  const { token: used } = await office.adds('spent');
  await choosesPassword(server.visitor(), used, another);
  const pages = [];
  for (const token of [old, used, 'A'.repeat(43), '%00', '..%2f..', '{{constructor}}', 'x'.repeat(3_000)]) {
    const visitor = server.visitor();
    await visitor.opens(`/link/${token}`);
    visitor.seesHeading('This link doesn’t work');
    pages.push(visitor.page.html.replace(/name="_csrf" value="[^"]+"/g, ''));
  }
  expect(new Set(pages).size).toBe(1);
});

test('a refused link stands on the log, without the link', async () => {
  const visitor = server.visitor();
  const { token } = await office.adds('slowpoke');
  await visitor.opens(`/link/${token}`);
  office.later(8 * 24 * 60 * 60);
  visitor.fills('New password', another);
  await visitor.presses('Choose this password');
  visitor.seesHeading('This link doesn’t work');
  const rows = await query(server.app.get(DataSource).manager, "SELECT * FROM audit_entry WHERE action = 'security.link-refused'");
  expect(rows.length).toBeGreaterThan(0);
  expect(JSON.stringify(rows)).not.toContain(token);
});

test('the answer to a forgotten password is the same for every address', async () => {
  const { email } = await office.letsIn('forgetful');
  const shown = [];
  for (const typed of [email, 'nobody@harbourlane.example', 'FORGETFUL@harbourlane.example']) {
    const visitor = await asksForLink(typed);
    visitor.seesHeading('Look at your email');
    shown.push(visitor.page.html);
  }
  expect(new Set(shown).size).toBe(1);
  const token = await mailed(email);
  expect(mail.messages.some(({ to }) => to.includes('nobody@harbourlane.example'))).toBe(false);
  const visitor = server.visitor();
  await visitor.signsIn({ email, password });
  await choosesPassword(server.visitor(), token, another);
  await visitor.opens('/account');
  visitor.seesHeading('Sign in');
  (await triesToSignIn(server.visitor(), email)).seesProblem(
    'That email address and password don’t go together here. Check both, and try again',
  );
  await server.visitor().signsIn({ email, password: another });
});

test('asking again and again gets slower', async () => {
  const visitor = server.visitor();
  for (let times = 0; times < 6; times += 1) await asksForLink('again@harbourlane.example', visitor);
  visitor.seesProblem('There were several tries in a row. Wait 5 seconds, then try again');
});

test('a link for a new password works for an hour', async () => {
  const { email } = await office.letsIn('hourly');
  await asksForLink(email);
  const token = await mailed(email);
  office.later(60 * 60);
  const visitor = server.visitor();
  await visitor.opens(`/link/${token}`);
  visitor.seesHeading('This link doesn’t work');
});

test('a mailed link alone never opens an account with a case role', async () => {
  const { email } = await office.letsIn('dsl', 'dsl');
  await asksForLink(email);
  await choosesPassword(server.visitor(), await mailed(email), another);
  const thief = await triesToSignIn(server.visitor(), email, another);
  thief.seesHeading('Ask your administrator for a link');
  await thief.opens('/account');
  thief.seesHeading('Ask your administrator for a link');
  await thief.presses('Sign in as somebody else');
  thief.seesHeading('Sign in');
});

test('the administrator sends a link, or shows one to print', async () => {
  const { email, accountId } = await office.adds('printed');
  const admin = await asAdmin();
  await admin.opens(`/admin/people/${accountId}`);
  await admin.presses('Send a new link by email');
  admin.sees('They get a link by email');
  const first = await mailed(email);
  expect(first).toHaveLength(43);
  await admin.presses('Show a new link to print');
  admin.seesHeading('Hand this link over');
  const visitor = server.visitor();
  await visitor.opens(`/link/${first}`);
  visitor.seesHeading('This link doesn’t work');
  await choosesPassword(visitor, /\/link\/([\w-]{43})/.exec(admin.page.html)?.[1] ?? '', another);
  await visitor.signsIn({ email, password: another });
});
