import { DataSource } from 'typeorm';
import { boxesOfDay } from '../../src/kernel/index.js';
import { query } from '../../src/platform/database/sql.js';
import { ConfirmLiveMonths, ReportingDoor } from '../../src/schools/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

/** @source domain guide 8: set-up makes the school confirm live months from its own procedure */
describeOnBothEngines('How long warnings stay live', (engine) => {
  const heed = useServer({ engine, now: '2026-12-01T09:00:00Z' });
  let school: TestSchool;
  let head: Visitor;
  let admin: Visitor;
  let first: Casework;
  beforeAll(async () => {
    school = await aSchool(heed());
    head = await school.visitor('head');
    admin = await school.visitor('admin');
    first = await readyToDecide();
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  /** A conduct case in which the outcome comes next. */
  async function readyToDecide(): Promise<Casework> {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes' });
    const work = new Casework(school, reference, 'head');
    await work.all(
      () => work.triage({ ...work.limbs(), classifications: ['conduct_breach'], categories: ['abusive_comments'] }),
      () => work.does('P3.1'),
      () => work.does('P3.2'),
      () => work.leavesOut('P3.3'),
    );
    return work;
  }

  const warns = (work: Casework, day: string) =>
    work.decides({ pathway: 'P3', finding: 'proven', staff: ['first_written_warning'], issued: boxesOfDay(day) });
  const lastLiveDayIn = async (work: Casework) => (await work.seen()).outcomes[0]?.outcomes[0]?.lastLiveDay;

  async function fillsIn(oral: string, firstWritten: string, final: string, reason: string): Promise<void> {
    await admin.opens('/admin/live-months');
    admin.fills('Recorded oral warning', oral);
    admin.fills('First written warning', firstWritten);
    admin.fills('Final written warning', final);
    admin.fills(admin.page.has('Where does your procedure say so?') ? 'Where does your procedure say so?' : changed, reason);
  }
  const changed = 'What has changed, and where does your procedure say so?';

  test('before anybody confirmed them, whoever decides reads whose months these are and who can confirm', async () => {
    await head.opens(`/cases/${first.reference}/outcome`);
    head.sees(
      'Your school has not confirmed how long its warnings stay live. Heed uses its own defaults: 6, 12, 18 months.',
      'Merewyn Tuddenham can confirm yours',
      'Live for 12 months. Given today, its last live day is Tuesday 30 November 2027',
    );
  });

  test('the office sees what is outstanding; it closes no door to reporting', async () => {
    await admin.opens('/admin');
    admin.sees('Not confirmed yet. Look into your disciplinary procedure, then confirm.', 'One thing is still to do.');
    const gaps = await heed().app.get(ReportingDoor, { strict: false }).reportingGaps(school.id);
    expect(gaps.join(' ')).not.toContain('warning');
    await admin.opens('/admin/setup');
    admin.sees('Still open. Until then Heed uses its own defaults: 6, 12 and 18 months.');
    await admin.follows('Confirm how long warnings stay live');
    admin.seesHeading('How long warnings stay live');
    admin.sees('6 months for a first written warning and 12 for a final one. Some schools have 24.');
    expect(['Recorded oral warning', 'First written warning', 'Final written warning'].map((label) => admin.page.valueOf(label))).toEqual([
      '6',
      '12',
      '18',
    ]);
  });

  test.each(['', '0', '61', '-6', '6.5', 'six', '٦', '6 months', '<script>', '{{constructor}}', '🦔'])(
    '“%s” is no number of months: a sentence, and what was typed stays',
    async (typed) => {
      await fillsIn('6', typed, '24', 'Section 9 🦔');
      await admin.presses('Confirm these months');
      expect(admin.page.status).toBe(422);
      admin.seesProblem('Write how long a first written warning stays live in whole months, from 1 to 60');
      expect(admin.page.valueOf('First written warning')).toBe(typed);
      expect(admin.page.valueOf('Where does your procedure say so?')).toBe('Section 9 🦔');
    },
  );

  test.each([
    ['', 'Write where your procedure says so'],
    ['x'.repeat(501), 'Write where your procedure says so in at most 500 characters'],
    ['left \u202e right', 'Write this on one line, without hidden characters'],
  ])('a reason must be there, short and plain', async (reason, sentence) => {
    await fillsIn('6', '12', '24', reason);
    await admin.presses('Confirm these months');
    admin.seesProblem(sentence);
  });

  test('nothing of all that was written', async () => {
    expect(await query(heed().app.get(DataSource).manager, 'SELECT id FROM live_months')).toEqual([]);
  });

  test('once confirmed, they count, and the log says by whom but not what', async () => {
    await fillsIn('6', '9', '24', 'Disciplinary procedure, section 9');
    await admin.presses('Confirm these months');
    admin.seesHeading('Set up your school');
    admin.sees('Confirmed: 6, 9 and 24 months.');
    const entries = await query<{ actor: string; subject: string }>(
      heed().app.get(DataSource).manager,
      'SELECT actor, subject FROM audit_entry WHERE action = ?',
      ['school.live-months-confirmed'],
    );
    expect(entries.map(({ actor }) => actor)).toEqual([school.members.admin.accountId]);
    await head.opens(`/cases/${first.reference}/outcome`);
    head.sees('Live for 9 months. Given today, its last live day is Tuesday 31 August 2027');
    head.seesNothingOf('has not confirmed');
  });

  test('a warning given before they were first confirmed follows the same procedure', async () => {
    expect(await warns(first, '2026-11-30')).toBe('recorded');
    expect(await lastLiveDayIn(first)).toBe('2027-08-29');
  });

  test('a change counts from its day on: what was given before keeps the months of then', async () => {
    const second = await readyToDecide();
    const third = await readyToDecide();
    at('2026-12-10T09:00:00Z');
    admin = await school.visitor('admin');
    await fillsIn('6', '1', '24', 'Agreed with the unions in December');
    await admin.presses('Save this change');
    admin.seesHeading('Administration');
    at('2026-12-11T09:00:00Z');
    expect(await warns(second, '2026-12-09')).toBe('recorded');
    expect(await lastLiveDayIn(second)).toBe('2027-09-08');
    head = await school.visitor('head');
    await head.opens(`/cases/${third.reference}/outcome`);
    head.sees('Live for 1 month. Given today, its last live day is Sunday 10 January 2027');
    head.fillsDate('On which day was the warning given?', '2026-12-09');
    await head.presses('Record the outcome');
    head.sees('Live for 9 months. Given on Wednesday 9 December 2026, its last live day is Wednesday 8 September 2027');
    expect(await warns(third, '2026-12-11')).toBe('recorded');
    expect(await lastLiveDayIn(third)).toBe('2027-01-10');
    expect(await lastLiveDayIn(first)).toBe('2027-08-29');
  });

  test('an outcome keeps the row of the schedule that it was decided under', async () => {
    const [outcome] = (await first.seen()).outcomes;
    expect(outcome?.keptUnder).toMatchObject({ key: 'warn_first', row: { trigger: 'warning_ends', period: { days: 1 } } });
    head = await school.visitor('head');
    await head.opens(`/cases/${first.reference}/outcome`);
    head.sees('counts until Sunday 29 August 2027', 'Until Monday 30 August 2027.');
    head.seesNothingOf('Decided under');
  });

  test('the page keeps who said what, when and why', async () => {
    admin = await school.visitor('admin');
    await admin.opens('/admin/live-months');
    admin.sees(
      'Thursday 10 December 2026, 09:00, Merewyn Tuddenham: 6, 1 and 24 months. Agreed with the unions in December',
      'Tuesday 1 December 2026, 09:00, Merewyn Tuddenham: 6, 9 and 24 months. Disciplinary procedure, section 9',
    );
  });

  test('two at once: the second reads what the first saved and loses nothing', async () => {
    await fillsIn('6', '12', '36', 'Mine');
    const months = { recordedOral: 3, firstWritten: 12, finalWritten: 12 };
    expect(await heed().app.get(ConfirmLiveMonths, { strict: false }).run(school.actor('admin'), { months, reason: 'Theirs' }, 2)).toBe(
      true,
    );
    await admin.presses('Save this change');
    expect(admin.page.status).toBe(409);
    admin.sees('The other person saved 3, 12 and 12 months.');
    expect(admin.page.valueOf('Final written warning')).toBe('36');
    await admin.presses('Save this change');
    await admin.opens('/admin');
    admin.sees('As your procedure says: 6, 12 and 36 months.');
  });
});
