import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import { ReportingDoor } from '../../src/schools/index.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const password = 'otters paddle slowly home';
let admin: Visitor;
/** Whoever of the two came first. */
let adminEmail = '';

const heed = useServer();

/** Fills in the first page of a new installation. */
function fillsFirstPage(visitor: Visitor, email = 'Admin@Harbourlane.example'): void {
  visitor.fills('Name of the school', 'Harbour Lane Academy');
  visitor.fills('Your name', 'Perpetua Lodge');
  visitor.fills('Your job (optional)', 'School business manager');
  visitor.fills('Email address', email);
  visitor.fills('Password', password);
}

async function appoints(role: string, name: string): Promise<void> {
  await admin.opens('/admin/appointments');
  await admin.follows('Change', { in: role });
  await admin.follows('Appoint somebody');
  admin.fills('Who?', name);
  if (admin.page.has('They stay, beside the new one')) admin.chooses('They stay, beside the new one');
  await admin.presses('Appoint this person');
  admin.seesHeading(role);
  admin.sees(name);
}

async function savesNumber(body: string, phone: string): Promise<void> {
  await admin.opens('/admin/numbers');
  await admin.follows('Change', { in: body });
  admin.fills('Who answers?', 'Duty desk');
  admin.fills('Telephone', phone);
  admin.fillsDate('When did somebody last check this?', '2026-11-09');
  await admin.presses('Save this number');
}

test('before there is a school, every page leads to set-up, and the service still answers for its health', async () => {
  const visitor = heed().visitor();
  for (const path of ['/', '/sign-in', '/admin', '/report', '/nothing-here', '/link/abc', '/account']) {
    await visitor.opens(path);
    visitor.seesHeading('Set up Heed');
    expect(visitor.page.path).toBe('/setup');
  }
  expect((await visitor.opens('/healthz')).status).toBe(200);
});

test('what is missing is asked for, and what was typed stays', async () => {
  const visitor = heed().visitor();
  await visitor.opens('/setup');
  visitor.fills('Name of the school', '<script>alert(1)</script> {{constructor}} 🦔');
  visitor.fills('Email address', 'not an address');
  visitor.fills('Password', 'password1234');
  await visitor.presses('Set up this school');
  expect(visitor.page.status).toBe(422);
  visitor.seesProblem('Write your name');
  visitor.seesProblem('Write your email address like name@school.example');
  expect(visitor.page.valueOf('Name of the school')).toBe('<script>alert(1)</script> {{constructor}} 🦔');
  visitor.fills('Your name', 'Perpetua Lodge');
  visitor.fills('Email address', 'admin@harbourlane.example');
  visitor.fills('Password', 'password1234');
  await visitor.presses('Set up this school');
  visitor.seesProblem('Choose a password that is harder to guess. Try three or four words that don’t belong together');
});

test('two who set up at once: one becomes administrator, the other is asked to sign in', async () => {
  const both = [heed().visitor(), heed().visitor()];
  for (const [index, visitor] of both.entries()) {
    await visitor.opens('/setup');
    fillsFirstPage(visitor, `admin${index}@harbourlane.example`);
  }
  await Promise.all(both.map((visitor) => visitor.presses('Set up this school')));
  const headings = both.map(({ page }) => page.heading).toSorted();
  expect(headings).toEqual(['Set up your school', 'Sign in']);
  admin = both.find(({ page }) => page.heading === 'Set up your school') as Visitor;
  adminEmail = `admin${both.indexOf(admin)}@harbourlane.example`;
  both.find((visitor) => visitor !== admin)?.sees('Heed has been set up already');
});

test('afterwards set-up is gone', async () => {
  const visitor = heed().visitor();
  await visitor.opens('/setup');
  visitor.seesNotFound();
  await visitor.opens('/sign-in');
  visitor.seesHeading('Sign in');
});

test('nobody can report, and the page says what is missing', async () => {
  await admin.opens('/admin/setup');
  admin.sees(
    'Reporting can’t open yet',
    'Only you so far',
    'Fill in the number of the LADO, the police, children’s social care and governor services.',
  );
  admin.sees('Still open: SLT contact for online conduct; Deputy SLT contact; Headteacher;');
  expect(admin.page.buttons).not.toContain('Open reporting');
  await admin.follows('Add the people');
  admin.seesHeading('People');
});

test('a pasted list is looked at first; one fault and nobody is added', async () => {
  await admin.opens('/admin/people/paste');
  admin.fills(
    'The list',
    'Maud Quennell, teacher@harbourlane.example, Head of Year 10, teacher\nNobody, not-an-address, , wizard\nToo, few',
  );
  await admin.presses('Look at the list');
  admin.seesProblem('Line 2: Write the email address like name@school.example');
  admin.seesProblem('Line 2: Say what they are with one of the “Words for what they are”');
  admin.seesProblem('Line 3: Write name, email address, job and what they are, with commas between');
  expect(admin.page.valueOf('The list')).toContain('wizard');
  await admin.opens('/admin/people');
  admin.seesNothingOf('Maud Quennell');
});

test('a good list is shown, then added, and each gets a link that is shown once', async () => {
  const list = [
    'Name\tE-mail\tJob\tWhat they are',
    'Amabel Sedgewick\tSLT@harbourlane.example\tAssistant head, pastoral\tteacher',
    'Torvald Penhallick\tdeputy@harbourlane.example\tHead of Year 8\tteacher',
    'Dilwyn Aspinshaw\tdsl@harbourlane.example\tSafeguarding lead\tsupport staff',
    'Clemency Oakes\tddsl@harbourlane.example\tTeaching assistant\tsupport',
    'Isaura Thackwell\thead@harbourlane.example\tHeadteacher\tteacher',
    'Everard Mossop\tchair@harbourlane.example\tChair\tgovernor',
    'Lavinia Crutchlow\tvicechair@harbourlane.example\tVice chair\tgovernor',
    'Ottoline Frayne\tbehaviour@harbourlane.example\tBehaviour lead\tteacher',
    'Philippa Nettlecombe\thr@harbourlane.example\tHR\tprovider',
    'Gaspard Illingworth\tauditor@harbourlane.example\tDPO\tprovider',
    'Barnaby Wexcombe\toutside@council.example\tSafeguarding officer\toutside',
  ].join('\r\n');
  await admin.opens('/admin/people/paste');
  admin.fills('The list', list);
  await admin.presses('Look at the list');
  admin.seesHeading('Add these 11 people?');
  admin.sees('slt@harbourlane.example', 'Assistant head, pastoral', 'Somebody from outside the school');
  await admin.presses('Add these 11 people');
  admin.seesHeading('Hand these links over');
  expect(admin.page.html.match(/\/link\/[\w-]{43}/g)).toHaveLength(11);
  await admin.opens('/admin/people');
  admin.sees('Amabel Sedgewick', 'Barnaby Wexcombe');
  admin.seesNothingOf('/link/');
});

test('the same list again is refused, line by line', async () => {
  await admin.opens('/admin/people/paste');
  admin.fills('The list', 'Amabel Sedgewick, Slt@Harbourlane.example, Assistant head, teacher');
  await admin.presses('Look at the list');
  admin.seesProblem('Line 1: Somebody already has an account with this email address');
});

test('while a report could end with nobody, set-up names it', async () => {
  await appoints('SLT contact for online conduct', 'Amabel Sedgewick');
  await appoints('Deputy SLT contact', 'Torvald Penhallick');
  await appoints('Designated safeguarding lead', 'Dilwyn Aspinshaw');
  await appoints('Deputy designated safeguarding lead', 'Clemency Oakes');
  await appoints('Headteacher', 'Isaura Thackwell');
  await appoints('Behaviour lead', 'Ottoline Frayne');
  await appoints('HR adviser', 'Philippa Nettlecombe');
  await appoints('Data protection officer', 'Gaspard Illingworth');
  await admin.opens('/admin/setup');
  admin.sees(
    'Still open: Chair of governors; Vice chair of governors; Trust lead or outside holder; Second HR adviser, or that there is none.',
  );
  admin.sees('nobody could receive it');
  await appoints('Chair of governors', 'Everard Mossop');
  await appoints('Vice chair of governors', 'Lavinia Crutchlow');
  await appoints('Outside holder', 'Barnaby Wexcombe');
  await admin.opens('/admin/appointments/second_hr_adviser');
  await admin.presses('There is no second HR adviser');
  admin.sees('None');
  await admin.opens('/admin/setup');
  admin.sees('Everybody is appointed.');
  admin.seesNothingOf('nobody could receive it');
});

test('reporting opens when the numbers are there, and not before', async () => {
  await savesNumber('LADO', '01632 960 140');
  await savesNumber('Police', '101');
  await savesNumber('Children’s social care', '+44 1632 960141 ext 2');
  const early = await admin.http.post('/admin/setup/open', {
    _csrf: admin.page.root.querySelector('input[name=_csrf]')?.getAttribute('value') ?? '',
  });
  expect(early.status).toBe(422);
  expect(early.body.toString()).toContain('governor services');
  await savesNumber('Governor services', '01632 960 142');
  await admin.opens('/admin/setup');
  admin.sees('All filled in.', 'Every report would find somebody.');
  await admin.presses('Open reporting');
  admin.sees('Reporting is open');
  expect(await gaps()).toEqual([]);
});

test('set-up is complete when somebody confirmed how long warnings stay live', async () => {
  await admin.opens('/admin/setup');
  admin.sees('Still open. Until then Heed uses its own defaults: 6, 12 and 18 months.');
  await admin.follows('Confirm how long warnings stay live');
  admin.fills('Where does your procedure say so?', 'Disciplinary procedure, section 9');
  await admin.presses('Confirm these months');
  admin.seesHeading('Set up your school');
  admin.sees('Confirmed: 6, 12 and 18 months.');
  admin.seesNothingOf('To do');
});

test('when somebody leaves and a report could end with nobody, reporting closes by itself', async () => {
  await admin.opens('/admin/appointments/outside_holder');
  await admin.follows('End');
  admin.sees('Reporting closes then, until this is mended', 'appoint an outside holder');
  await admin.presses('End this appointment');
  expect((await gaps()).join(' ')).toContain('appoint an outside holder');
  await admin.opens('/admin');
  admin.sees('Reporting is closed until this is mended');
  await appoints('Outside holder', 'Barnaby Wexcombe');
  expect(await gaps()).toEqual([]);
});

test('numbers that nobody has looked at for a year ask for another look', async () => {
  heed().clock.setTo(new Date('2027-11-10T09:00:00Z'));
  const again = heed().visitor();
  await again.signsIn({ email: adminEmail, password });
  await again.opens('/admin/numbers');
  again.sees('Last checked on Monday 9 November 2026. That is more than a year ago: look again');
  expect(await gaps()).toEqual([]);
  heed().clock.setTo(new Date('2026-11-09T09:00:00Z'));
});

async function gaps(): Promise<readonly string[]> {
  const { app } = heed();
  const [school] = await query<{ id: string }>(app.get(DataSource).manager, 'SELECT id FROM school');
  return app.get(ReportingDoor, { strict: false }).reportingGaps(school?.id ?? '');
}
