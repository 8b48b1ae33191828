import { DataSource } from 'typeorm';
import { query } from '../../src/platform/database/sql.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';
import { aSchoolThatTakesReports, begins, chooses, goesOn, readersOf, reports, sends } from './reporter.js';

const heed = useServer({ now: '2027-03-25T11:00:00Z' });
const kind = 'Something an adult working here did or posted';
const gate = 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?';
const png = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
let school: TestSchool;
let teacher: Visitor;

beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
});
beforeEach(async () => {
  teacher = await school.visitor('teacher');
  await teacher.opens('/report/delete');
  if (teacher.page.heading.startsWith('Do you want')) await teacher.presses('Delete it and start again');
});

const items = () => query<Record<string, string | null>>(heed().app.get(DataSource).manager, 'SELECT * FROM evidence_item ORDER BY id');

/** As a script or another program sends a file, whatever the page offers. */
async function sendsFileTo(visitor: Visitor, path: string, fields: Readonly<Record<string, string>> = {}) {
  await visitor.opens('/');
  const token = visitor.page.root.querySelector('input[name="_csrf"]')?.getAttribute('value') ?? '';
  const data = new FormData();
  for (const [name, value] of Object.entries({ _csrf: token, ...fields })) data.append(name, value);
  data.append('files', new File([png], 'shot.png', { type: 'image/png' }));
  const encoded = new Response(data);
  const body = { type: encoded.headers.get('content-type') ?? '', bytes: Buffer.from(await encoded.arrayBuffer()) };
  return visitor.http.send('POST', path, { accept: 'application/json' }, body);
}

test.each(['Yes', 'I’m not sure'])('after “%s” there is no upload control, and every route refuses files', async (answer) => {
  await begins(teacher, kind);
  await goesOn(teacher, { [gate]: chooses(answer) }, { until: 'Please leave it where it is' });
  teacher.seesHeading('Please leave it where it is');
  teacher.sees('Don’t look again.', answer);
  expect(teacher.page.root.querySelector('input[type=file]')).toBeNull();

  await teacher.opens('/report/evidence');
  expect(teacher.page.root.querySelector('input[type=file]')).toBeNull();
  const draft = await sendsFileTo(teacher, '/report/evidence');
  expect([draft.status, draft.body.toString()]).toEqual([422, expect.stringContaining('Tell us in words') as string]);

  await teacher.opens('/report/no-upload');
  await goesOn(teacher);
  teacher.sees('Where is it? A group chat on Pixlo');
  const reference = await sends(teacher);
  expect(await readersOf(school, reference)).toEqual(['dsl', 'head']);

  await teacher.opens(`/reports/${reference}`);
  expect(teacher.page.links).not.toContain('Add files');
  await teacher.opens(`/reports/${reference}/evidence?gate=no`);
  expect(teacher.page.root.querySelector('input[type=file]')).toBeNull();
  expect((await sendsFileTo(teacher, `/reports/${reference}/evidence`, { gate: 'no' })).status).toBe(422);
  expect(await items()).toEqual([]);
});

test('X12: nude material is recorded in words, and reaches headteacher and safeguarding lead', async () => {
  await begins(teacher, 'Nude, sexual or illegal material (no upload)');
  await goesOn(teacher, {}, { until: 'Please leave it where it is' });
  teacher.seesHeading('Please leave it where it is');
  expect((await sendsFileTo(teacher, '/report/evidence')).status).toBe(422);
  await teacher.opens('/report');
  await teacher.follows('Go on with your report');
  await goesOn(teacher);
  const reference = await sends(teacher);
  teacher.sees('By the end of that day');
  expect(await readersOf(school, reference)).toEqual(['dsl', 'head']);
  expect((await sendsFileTo(teacher, `/reports/${reference}/evidence`, { gate: 'no' })).status).toBe(422);
  expect(await items()).toEqual([]);
});

test('after “No” files are added, listed, taken away, and sent', async () => {
  await begins(teacher, kind);
  await goesOn(teacher, { [gate]: chooses('No') }, { until: 'Add what you have' });
  teacher.seesHeading('Add what you have');
  teacher.sees('Up to 50 MB each, 20 files in all', 'Never upload');
  teacher.attaches('Choose files', { name: 'one.png', bytes: png }, { name: 'two.png', bytes: png });
  await teacher.continues();
  teacher.sees('Files: 2 added', 'one.png', 'two.png');
  await teacher.follows('Remove one.png');
  teacher.seesHeading('Do you want to take this file away?');
  await teacher.presses('Take it away');
  teacher.sees('Files: 1 added');
  expect((await sendsFileTo(teacher, '/report/evidence')).body.toString()).toContain('"added"');
  await teacher.opens('/report/evidence');
  await teacher.continues();
  await goesOn(teacher);
  teacher.sees('Files two.png shot.png');
  const reference = await sends(teacher);
  await teacher.opens(`/reports/${reference}`);
  teacher.sees('two.png', 'shot.png');
});

test('a file that lies, one that is empty and one with a bad name are refused with a sentence; the rest is kept', async () => {
  await begins(teacher, kind);
  await goesOn(teacher, { [gate]: chooses('No') }, { until: 'Add what you have' });
  teacher.attaches(
    'Choose files',
    { name: 'empty.png', bytes: Buffer.alloc(0) },
    { name: 'lies.pdf', bytes: png },
    { name: '../../etc/good.png', bytes: png },
  );
  await teacher.continues();
  expect(teacher.page.status).toBe(422);
  teacher.sees('This file is empty', 'Check that it is the right file', 'good.png');
  teacher.seesNothingOf('../');
});

test('files that came before the gate was shut are locked, and nobody can add more', async () => {
  await begins(teacher, kind);
  await goesOn(teacher, { [gate]: chooses('No') }, { until: 'Add what you have' });
  const before = (await items()).length;
  teacher.attaches('Choose files', { name: 'one.png', bytes: png });
  await teacher.continues();
  await teacher.follows('Change your answer');
  teacher.chooses('I’m not sure');
  await teacher.continues();
  teacher.seesHeading('Please leave it where it is');
  const added = (await items()).slice(before);
  expect(added.map(({ stopped_at }) => stopped_at !== null)).toEqual([true]);
  expect((await sendsFileTo(teacher, '/report/evidence')).status).toBe(422);
});

test('nobody adds to or takes from somebody else’s report', async () => {
  await begins(teacher, kind);
  await goesOn(teacher, { [gate]: chooses('No') }, { until: 'Add what you have' });
  teacher.attaches('Choose files', { name: 'one.png', bytes: png });
  await teacher.continues();
  const href = teacher.page.hrefOf('Remove one.png');
  const assistant = await school.visitor('assistant');
  await assistant.opens(href);
  assistant.seesNotFound();
  expect((await sendsFileTo(assistant, '/report/evidence')).status).toBe(422);
});

test('after sending, the same gate stands before more evidence, and shuts for good', async () => {
  const reference = await reports(teacher, kind);
  await teacher.opens(`/reports/${reference}`);
  await teacher.follows('Add files');
  teacher.seesHeading(gate);
  expect(teacher.page.root.querySelector('input[type=file]')).toBeNull();
  await teacher.continues();
  expect(teacher.page.status).toBe(422);
  teacher.chooses('No');
  await teacher.continues();
  teacher.attaches('Choose files', { name: 'later.png', bytes: png });
  await teacher.continues();
  teacher.sees('later.png');

  expect((await sendsFileTo(teacher, `/reports/${reference}/evidence`, { gate: 'yes' })).status).toBe(422);
  await teacher.opens(`/reports/${reference}/evidence`);
  teacher.chooses('Yes');
  await teacher.continues();
  teacher.seesHeading('Please leave it where it is');
  teacher.sees('We have told the people who deal with your report');
  expect((await sendsFileTo(teacher, `/reports/${reference}/evidence`, { gate: 'no' })).status).toBe(422);
  const slt = await school.visitor('slt');
  await slt.opens(`/cases/${reference}/messages`);
  slt.sees('I have not added it');
});
