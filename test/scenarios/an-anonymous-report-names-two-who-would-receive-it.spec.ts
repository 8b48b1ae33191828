import { UnitOfWork } from '../../src/audit/index.js';
import { CasesRepository } from '../../src/cases/index.js';
import { caseFileOf } from '../../src/exports/case-file.presenter.js';
import { gatherCase } from '../../src/exports/gather-case.js';
import { parseReference } from '../../src/kernel/index.js';
import type { TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { checksAnonymously, opensTheDoor, readsReplies, sendsAnonymously, type Ticket } from './anonymous-reporter.js';
import { Handler, isKnownOnlyTo } from './handler.js';
import { aSchoolThatTakesReports } from './reporter.js';

/** @source domain guide 17, edge case (a); 4.3, R07, R08 and R20 */
const heed = useServer({ now: '2026-11-09T10:20:00Z' });
let school: TestSchool;
let door: string;
let ticket: Ticket;
beforeAll(async () => {
  school = await aSchoolThatTakesReports(heed());
  door = await opensTheDoor(school);
}, 60_000);

test('the SLT contact and the safeguarding lead are named: the headteacher alone receives it', async () => {
  const stranger = heed().visitor();
  const receivers = await checksAnonymously(stranger, door, {
    happened: 'Both of them share jokes about pupils in a group.',
    about: ['Amabel Sedgewick', 'Mr Aspinshaw'],
  });
  expect(receivers).toEqual(['Headteacher']);
  // Nobody is shown a name.
  stranger.seesNothingOf('Isaura Thackwell', 'Dilwyn Aspinshaw');
  ticket = await sendsAnonymously(stranger);
  expect(ticket.reference).toMatch(/^HD-/);
  await isKnownOnlyTo(school, ticket.reference, 'head');
}, 60_000);

test('neither of the two has a notice of it, and the headteacher has', async () => {
  const told = async (name: 'slt' | 'dsl' | 'head') =>
    (
      await school.work((tx) =>
        tx.query('SELECT n.id FROM notice n JOIN case_file f ON f.id = n.subject WHERE n.account_id = ? AND f.reference = ?', [
          school.members[name].accountId,
          ticket.reference,
        ]),
      )
    ).length;
  expect([await told('slt'), await told('dsl'), await told('head')]).toEqual([0, 0, 1]);
});

test('the headteacher reads it from somebody anonymous, and asks', async () => {
  const head = await Handler.of(school, 'head', ticket.reference);
  (await head.opens()).sees('Somebody who gave no name sent this on Monday 9 November 2026, 10:20.', 'Anonymous');
  (await head.opens('/people')).sees('Anonymous', 'Gave no name.');
  (await head.opens('/timeline')).sees('Anonymous');
  const page = await head.opens('/messages');
  page.sees('The reporter gave no name.');
  page.fills('Write to the reporter', 'Which group was it? You can put a print into the box at the office.');
  await page.presses('Send message');
  (await head.opens('/audit')).sees('Anonymous');
}, 60_000);

test('the reporter finds the question with reference and code, and answers', async () => {
  const stranger = heed().visitor();
  await readsReplies(stranger, { ...ticket, code: ticket.code.toLowerCase().replaceAll('-', ' ') });
  stranger.seesHeading('Your report');
  stranger.sees('Which group was it?', 'Being looked at');
  stranger.fills('Write to the people who deal with it', 'It is called “Staffroom two”.');
  await stranger.presses('Send message');
  stranger.sees('Message sent', 'It is called “Staffroom two”.');
  const head = await Handler.of(school, 'head', ticket.reference);
  (await head.opens('/messages')).sees('It is called “Staffroom two”.', 'Anonymous, who reported it');
}, 60_000);

test('when nobody answers in time, the reporter says so, and it goes up', async () => {
  const stranger = heed().visitor();
  const second = heed().visitor();
  await checksAnonymously(second, door, { about: ['Osric Fallowby'] });
  const other = await sendsAnonymously(second);
  heed().clock.setTo(new Date('2026-11-11T09:00:00Z'));
  await readsReplies(stranger, other);
  stranger.sees('You should have heard by now');
  await stranger.presses('Nobody has answered');
  stranger.sees('We have passed it on', 'Thank you for telling us');
}, 60_000);

test('how people are afterwards is asked of nobody who gave no name', async () => {
  const head = await Handler.of(school, 'head', ticket.reference);
  (await head.opens('/after-care')).seesNothingOf('Whoever reported it');
}, 60_000);

test('a copy of the case that names the reporter says Anonymous, and one that does not says no more', async () => {
  const copy = (namesReporter: boolean): Promise<string> =>
    heed()
      .app.get(UnitOfWork)
      .run(school.actor('head'), async (tx) => {
        const file = await heed().app.get(CasesRepository).open(tx, parseReference(ticket.reference), 'case.export');
        const about = { purpose: 'hr' as const, forWhom: '', reason: '', madeBy: '', school: '', checkpoint: '' };
        const asked = { ...about, namesReporter, madeAt: tx.now, inWords: (action: string) => action };
        return JSON.stringify(caseFileOf(file, await gatherCase(tx, file), { items: [], sheets: [] }, asked));
      });
  const [named, unnamed] = [await copy(true), await copy(false)];
  expect(named).toContain('Anonymous');
  expect(named).not.toContain('The reporter, not named');
  expect(unnamed).toContain('The reporter, not named');
  expect(unnamed).not.toContain('Anonymous');
});
