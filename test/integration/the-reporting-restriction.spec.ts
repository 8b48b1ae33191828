import { EndRestriction, EndRestrictionForm } from '../../src/cases/index.js';
import { isRefused } from '../../src/kernel/index.js';
import { Casework } from '../support/casework.js';
import { exportsCase, unpacked } from '../support/exported-case.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

const banner = 'Don’t share anything that could identify this teacher';
const restricted = { classifications: ['allegation'], teacher: 'yes', pupilSays: 'yes', offence: 'yes' };

/** @source Education Act 2002, section 141F; domain guide 7, P1 */
describe('The reporting restriction', () => {
  const heed = useServer({ now: '2026-11-09T18:05:00Z' });
  let school: TestSchool;
  let head: Visitor;
  beforeEach(async () => {
    school = await aSchool(heed(), `school-${Math.random().toString(36).slice(2, 8)}`);
    head = await school.visitor('head');
  });

  async function aCase(answers: Partial<typeof restricted> = {}): Promise<Casework> {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const work = new Casework(school, reference, 'head');
    await work.all(() => work.triage({ ...work.limbs({ H2: 'yes' }), ...restricted, ...answers }));
    return work;
  }

  test.each([
    [{}, true],
    [{ teacher: 'no' }, false],
    [{ pupilSays: 'no' }, false],
    [{ offence: 'no' }, false],
  ])('is on from the report only while all three facts hold: %j', async (answers, on) => {
    const work = await aCase(answers);
    expect((await work.seen()).knows.restriction).toEqual(on ? { since: '2026-11-09T18:05:00.000Z' } : null);
  });

  test('stands on every page of the case, on what is printed and on what goes out', async () => {
    const { reference } = await aCase();
    const pages = ['', 'timeline', 'evidence', 'people', 'actions', 'messages', 'outcome', 'audit', 'export', 'reported', 'close', 'pause'];
    const beside = [
      'referrals',
      'referrals/new/lado',
      'referrals/lado-form',
      'suspension',
      'meetings',
      'meetings/new',
      'triage',
      'conflict',
    ];
    for (const page of [...pages, ...beside]) {
      await head.opens(`/cases/${reference}${page === '' ? '' : `/${page}`}`);
      head.sees(banner);
    }
    const files = await unpacked(await exportsCase(head, reference));
    const readMe = [...files].find(([name]) => /read.?me/i.test(name))?.[1].toString() ?? '';
    expect(readMe.replaceAll(/\s+/g, ' ')).toContain(banner);
  });

  test('ends for a reason of the law, on a day that is not before it began; the end stays to be read, also once it was a mistake', async () => {
    const work = await aCase();
    await head.opens(`/cases/${work.reference}/restriction`);
    head.chooses('A court ordered it');
    head.fills('How do you know?', 'The order came by post.');
    head.fillsDate('On which day did that happen?', '2026-11-08');
    await head.presses('End the restriction');
    head.seesProblem('Write the day on which it began, or a later one');
    head.fillsDate('On which day did that happen?', '2026-11-09');
    await head.presses('End the restriction');
    head.sees('The restriction is ended');
    await head.opens(`/cases/${work.reference}/restriction`);
    head.sees('until Monday 9 November 2026', 'Why it ended: A court ordered it. Recorded by Isaura Thackwell.', 'The order came by post.');
    // Deciding again what it is does not put it on again; only undoing the end does.
    await work.all(() =>
      work.triage({ ...work.limbs({ H2: 'yes' }), classifications: ['allegation'], teacher: 'yes', pupilSays: 'yes', offence: 'yes' }),
    );
    expect((await work.seen()).knows.restriction).toBeNull();
    await head.presses('Put the restriction on again');
    head.seesProblem('Write why it was a mistake');
    head.fills('Why was it a mistake?', 'The order was about another case.');
    await head.presses('Put the restriction on again');
    head.sees('The restriction is on again', 'Don’t share anything that could identify this teacher', 'on since Monday 9 November 2026');
    await head.opens(`/cases/${work.reference}/restriction`);
    head.sees('The reporting restriction ended', 'The reporting restriction is on again', 'The order was about another case.');
    head.chooses('The teacher was charged, or court proceedings began');
    head.fills('How do you know?', 'DC Arkwright rang.');
    await head.presses('End the restriction');
    await head.opens(`/cases/${work.reference}/restriction`);
    head.sees('Why it ended: The teacher was charged, or court proceedings began.', 'The reporting restriction is on again');
  });

  test('two who end it at once: the second is told, and keeps their words', async () => {
    const work = await aCase();
    await head.opens(`/cases/${work.reference}/restriction`);
    const said = Object.assign(new EndRestrictionForm(), { why: 'court_order', reason: 'Seen the order.' });
    expect(isRefused((await heed().app.get(EndRestriction).run(school.actor('slt'), work.reference, said)) as never)).toBe(false);
    head.chooses('A court ordered it');
    head.fills('How do you know?', 'My own words.');
    await head.presses('End the restriction');
    expect(head.page.status).toBe(409);
    head.sees('No restriction is on', 'Seen the order.', 'My own words.');
  });
});
