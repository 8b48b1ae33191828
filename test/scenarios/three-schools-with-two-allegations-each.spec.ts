import { newId } from '../../src/kernel/index.js';
import { School, Trust } from '../../src/schools/index.js';
import { Casework } from '../support/casework.js';
import { type AccountName, aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import type { Visitor } from '../support/web/visitor.js';

/** Figures never tell of a few, and six of three schools together are no few. @source domain guide 17, edge case (g); 14 */
const heed = useServer({ now: '2026-11-09T10:00:00Z' });
let schools: TestSchool[];

beforeAll(async () => {
  schools = [];
  for (const host of ['harbourlane', 'millbrook', 'larkspindle']) schools.push(await aSchool(heed(), host));
  const [first] = schools;
  const trustId = newId();
  await first?.work(async (tx) => {
    await tx.insert(Trust, { id: trustId, name: 'Brackenlode Learning Trust', madeAt: tx.at });
    for (const { id } of schools) await tx.update(School, id, { trustId });
  });
  for (const school of schools) for (let sent = 0; sent < 2; sent += 1) await anAllegation(school);
}, 120_000);

async function anAllegation(school: TestSchool): Promise<void> {
  const { reference } = await aReport(school, { about: 'Casimir Ondry', child: 'yes', tellHeadteacher: true });
  const head = new Casework(school, reference, 'head');
  await head.all(() =>
    head.triage({ ...head.limbs({ H3: 'not_sure' }), classifications: ['allegation'], teacher: 'no', pupilSays: 'no', offence: 'no' }),
  );
}

const figures = async (who: AccountName, at: number, period = ''): Promise<Visitor> => {
  const school = schools[at];
  if (school === undefined) throw new Error('There are three schools');
  const visitor = await school.visitor(who);
  await visitor.opens(`/statistics${period}`);
  return visitor;
};

/** What stands in a row, from left to right. */
function row(visitor: Visitor, table: string, name: string): string[] {
  const found = visitor.page.root.querySelectorAll('table').find((one) => one.querySelector('caption')?.text === table);
  const line = found?.querySelectorAll('tbody tr').find((one) => one.querySelector('th')?.text.trim() === name);
  return (line?.querySelectorAll('td') ?? []).map((cell) => cell.text.trim());
}

test('while the year goes on nothing is shown of it: two looks would tell what came between', async () => {
  const governor = await figures('governor', 0);
  expect(governor.page.status).toBe(200);
  governor.sees('School year 2025 to 2026', 'No case began', 'from Wednesday 1 September 2027 it can be chosen here');
  governor.seesNothingOf('Allegation', 'School year 2026 to 2027 How');
});

describe('when the year is over', () => {
  beforeAll(() => heed().clock.setTo(new Date('2027-09-01T08:00:00Z')));

  test('the trust sees two of no school, and six of all together', async () => {
    const trust = await figures('trust', 0);
    trust.sees('Brackenlode Learning Trust', 'School year 2026 to 2027');
    expect(row(trust, 'Cases by decision and school', 'Allegation')).toEqual(['fewer than 5', 'fewer than 5', 'fewer than 5', '6']);
    expect(row(trust, 'Cases by kind of report and school', 'All cases')).toEqual(['fewer than 5', 'fewer than 5', 'fewer than 5', '6']);
    trust.sees('In each school, and in all of them together, fewer than 5: Low-level concern');
    // Six of six would say that there was nothing else.
    expect(row(trust, 'Cases by kind of report and school', 'Something an adult working here did or posted').at(-1)).toBe('not shown');
    trust.seesNothingOf('Casimir Ondry', 'HD-');
  });

  test.each(['head', 'chair', 'governor'] as const)(
    'the %s of one school sees that it has fewer than 5, and no other school',
    async (who) => {
      const visitor = await figures(who, 1);
      expect(row(visitor, 'Cases by decision and procedure', 'Allegation')).toEqual(['fewer than 5']);
      expect(row(visitor, 'Cases by kind of report', 'All')).toEqual(['fewer than 5']);
      visitor.seesNothingOf('Brackenlode', 'Harbour Lane', 'Casimir Ondry', 'HD-');
    },
  );

  test.each(['slt', 'dsl', 'teacher', 'admin', 'hr', 'auditor', 'vicechair'] as const)('for %s there is no such page', async (who) => {
    const visitor = await figures(who, 0);
    expect(visitor.page.status).toBe(404);
    const unknown = await figures(who, 0, '-of-nothing');
    expect(visitor.page.text).toBe(unknown.page.text);
  });

  test.each([
    '2026-27',
    '2026-27-autumn',
    '2027-28',
    '1066-67',
    '9999-00',
    '-1',
    '%00',
    '%F0%9F%98%80',
    '%E2%80%AE2026-27',
    '2026-27%0D%0ASet-Cookie: a=b',
    "'; DROP TABLE case_file; --",
    'x'.repeat(300),
    '&period=b',
    '2026-27&period=2025-26',
    '&period[a]=b',
  ])('an address that asks for period=%s is answered with a period that there is', async (asked) => {
    for (const who of ['governor', 'trust'] as const) {
      const visitor = await figures(who, 0, `?period=${asked.startsWith('%') || asked.includes('&') ? asked : encodeURIComponent(asked)}`);
      expect(visitor.page.status).toBe(200);
      visitor.sees('School year 2026 to 2027');
    }
  });
});
