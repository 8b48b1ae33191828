import { type TestServer, useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { CaseRoleHolders } from './case-role-holders.js';
import { choosesPassword, password, SchoolOffice, triesToSignIn } from './school-office.js';

const stolen = 'badgers hum under bridges';
const heed = useServer();
let office: SchoolOffice;
let people: CaseRoleHolders;
let admin: Visitor;
let number = 0;

beforeAll(async () => {
  office = await SchoolOffice.begin(heed);
  people = new CaseRoleHolders(heed, office);
  await people.settles('chair', 'chair');
  office.later(8 * 24 * 60 * 60);
});

/** What one administrator can do at the pages of one person, with every link that they get to see. */
class Attempt {
  email = '';

  constructor(private readonly who: string) {
    this.email = `${who}@harbourlane.example`;
  }

  get id(): string {
    return people.idOf(this.who);
  }

  /** A new link for the password, and a password of the administrator's own. */
  async takesPassword(): Promise<void> {
    await this.presses(`/admin/people/${this.id}`, 'Show a new link to print');
    await choosesPassword(heed().visitor(), tokenOn(admin), stolen);
  }

  /** Asks for a reset, which gives no link. */
  async asksForReset(): Promise<void> {
    await admin.opens(`/admin/people/${this.id}/codes`);
    if (admin.page.buttons.includes('Ask them to agree')) await admin.presses('Ask them to agree');
    expect(admin.page.html).not.toContain('/link/');
    expect(admin.page.buttons).not.toContain('Reset these codes');
    await people.posts(admin, `/admin/people/${this.id}/codes`);
  }

  async endsAndReopens(): Promise<void> {
    await this.presses(`/admin/people/${this.id}/end`, 'End this account');
    await this.presses(`/admin/people/${this.id}`, 'Open this account again');
    await choosesPassword(heed().visitor(), tokenOn(admin), stolen);
  }

  async endsAppointment(): Promise<void> {
    await people.loses(this.who, admin);
  }

  async appointsAgain(): Promise<void> {
    office.later(1);
    await office.appoints('headteacher', this.id);
  }

  async changesEmail(): Promise<void> {
    this.email = `mine-${this.email}`;
    await admin.opens(`/admin/people/${this.id}/change`);
    admin.fills('Email address', this.email);
    await admin.presses('Save');
  }

  /** Whether the account opens for somebody who has the stolen password and any phone, but nobody's help. */
  async comesIn(): Promise<boolean> {
    const visitor = await triesToSignIn(heed().visitor(), this.email, stolen);
    if (visitor.page.heading === 'Set up six-digit codes') return true;
    await visitor.opens('/account');
    return visitor.page.heading === 'Your account';
  }

  private async presses(path: string, button: string): Promise<void> {
    await admin.opens(path);
    await admin.presses(button);
  }
}

function tokenOn({ page }: Visitor): string {
  return /\/link\/([\w-]{43})/.exec(page.html)?.[1] ?? '';
}

type Step = Exclude<keyof Attempt, 'id' | 'email' | 'comesIn'>;

beforeEach(async () => {
  admin = await people.admin();
});

test.each<{ steps: Step[] }>([
  { steps: ['takesPassword', 'asksForReset'] },
  { steps: ['asksForReset', 'takesPassword', 'asksForReset'] },
  { steps: ['endsAndReopens'] },
  { steps: ['endsAndReopens', 'appointsAgain'] },
  { steps: ['endsAndReopens', 'asksForReset', 'appointsAgain', 'asksForReset'] },
  { steps: ['asksForReset', 'endsAndReopens', 'takesPassword', 'appointsAgain'] },
  { steps: ['changesEmail', 'takesPassword', 'asksForReset'] },
  { steps: ['asksForReset', 'changesEmail', 'endsAndReopens', 'appointsAgain'] },
  { steps: ['endsAppointment', 'takesPassword'] },
  { steps: ['endsAppointment', 'takesPassword', 'asksForReset', 'appointsAgain'] },
  { steps: ['endsAppointment', 'asksForReset', 'takesPassword', 'appointsAgain', 'takesPassword'] },
  { steps: ['endsAppointment', 'endsAndReopens', 'appointsAgain', 'changesEmail', 'takesPassword'] },
])('an account with codes: $steps', async ({ steps }) => {
  const who = `head${(number += 1)}`;
  await people.settles(who, 'headteacher');
  office.later(60);
  const attempt = new Attempt(who);
  for (const step of steps) {
    await attempt[step]();
    expect([step, await attempt.comesIn()]).toEqual([step, false]);
  }
});

test.each<{ steps: Step[] }>([
  { steps: ['takesPassword'] },
  { steps: ['endsAppointment', 'takesPassword', 'appointsAgain'] },
  { steps: ['endsAndReopens', 'appointsAgain'] },
  { steps: ['endsAppointment', 'endsAndReopens', 'takesPassword', 'appointsAgain'] },
])('an account that has a case role, a password and no codes yet: $steps', async ({ steps }) => {
  const who = `new${(number += 1)}`;
  const { accountId } = await office.letsIn(who, 'headteacher');
  people.knows(who, accountId);
  office.later(60);
  const attempt = new Attempt(who);
  for (const step of steps) {
    await attempt[step]();
    expect([step, await attempt.comesIn()]).toEqual([step, false]);
  }
});

test('an account of the administrator’s own making can’t agree', async () => {
  await people.settles('victim', 'headteacher');
  await people.settles('puppet', 'deputy_dsl');
  await new Attempt('victim').asksForReset();
  const puppet = await people.enters('puppet');
  puppet.seesNothingOf('asks to reset');
  const chair = await people.enters('chair');
  const request = chair.page.hrefOf('Merewyn Tuddenham asks to reset the six-digit codes of Person victim');
  expect(await people.posts(puppet, `${request}/right`)).toBe(404);
  expect(await people.posts(admin, `${request}/right`)).toBe(404);
});

test.each<Step>(['changesEmail', 'endsAndReopens'])('what was agreed to is void once the administrator %s', async (step) => {
  const who = `agreed${(number += 1)}`;
  await people.settles(who, 'headteacher');
  office.later(60);
  const attempt = new Attempt(who);
  await attempt.asksForReset();
  const chair = await people.enters('chair');
  await chair.opens(chair.page.hrefOf(`Merewyn Tuddenham asks to reset the six-digit codes of Person ${who}`));
  await chair.presses('I know this is right');
  await attempt[step]();
  await admin.opens(`/admin/people/${attempt.id}/codes`);
  admin.sees('One of these has to agree');
});

test('a second administrator can’t use what the first was agreed to', async () => {
  await people.settles('lost', 'headteacher');
  const { email, accountId } = await office.letsIn('second');
  await office.appoints('system_admin', accountId);
  await new Attempt('lost').asksForReset();
  const chair = await people.enters('chair');
  await chair.opens(chair.page.hrefOf('Merewyn Tuddenham asks to reset the six-digit codes of Person lost'));
  await chair.presses('I know this is right');
  const second = heed().visitor();
  await second.signsIn({ email, password });
  await second.opens(`/admin/people/${people.idOf('lost')}/codes`);
  second.sees('One of these has to agree');
});

test('an account that never held a case role needs nobody, nor does a new one', async () => {
  const { accountId } = await office.letsIn('plain');
  await admin.opens(`/admin/people/${accountId}/codes`);
  await admin.presses('Reset these codes');
  admin.seesHeading('Hand this link over');
  const fresh = await office.adds('fresh');
  await office.appoints('behaviour_lead', fresh.accountId);
  await choosesPassword(heed().visitor(), fresh.token, password);
  (await triesToSignIn(heed().visitor(), fresh.email)).seesHeading('Set up six-digit codes');
});

test('recovery codes are the person’s own way and need nobody', async () => {
  const { email } = await office.letsIn('careful', 'behaviour_lead');
  const visitor = await triesToSignIn(heed().visitor(), email);
  visitor.fills('Six-digit code', office.authenticator(visitor)());
  await visitor.presses('Set up codes');
  const [recovery = ''] = visitor.page.text.match(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/) ?? [];
  const lost = await triesToSignIn(heed().visitor(), email);
  await lost.follows('I don’t have my phone');
  lost.fills('Recovery code', recovery);
  await lost.presses('Sign in');
  lost.seesHeading('Hello, Person');
});

describe('in the demonstration', () => {
  const demonstration: () => TestServer = useServer({ demo: true, settings: { HEED_DEMO_PASSWORD: password } });

  test('codes are not needed, and resetting them needs nobody', async () => {
    const school = await SchoolOffice.begin(demonstration);
    const { email, accountId } = await school.letsIn('head', 'headteacher');
    await demonstration().visitor().signsIn({ email, password });
    const visitor = demonstration().visitor();
    await visitor.signsIn({ email: 'admin@harbourlane.example', password });
    await visitor.opens(`/admin/people/${accountId}/codes`);
    await visitor.presses('Reset these codes');
    visitor.seesHeading('Hand this link over');
    await demonstration().visitor().signsIn({ email, password });
  });
});
