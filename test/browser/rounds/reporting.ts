import { reportKinds, reportKindTable } from '../../../src/rules/index.js';
import { type Answers, begins, chooses, fills, goesOn, sends } from '../../scenarios/reporter.js';
import { type Round, type Sight, sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';
import type { Visitor } from '../../support/web/visitor.js';

const gate = 'Could it show anyone nude, partly nude or in a sexual way, or a child being hurt?';
const adult = reportKindTable.conduct_of_adult.label;
const long = 'Unbreakable'.repeat(18);

/** Each question once, as it comes and with its fault, and the end of every kind. */
export const eachKind: Round<TestSchool> = {
  about: 'each kind of report',
  routes: ['/report', '/report/:step', '/report/check', '/reports/:reference/sent'],
  async *walk(school) {
    const teacher = await school.visitor('teacher');
    const asked = new Set<string>();
    const sights: Sight[] = [];
    const look = async ({ page }: Visitor): Promise<void> => {
      if (asked.has(page.heading)) return;
      asked.add(page.heading);
      sights.push(sight(page.heading, page));
      const { path } = page;
      await teacher.continues();
      if (teacher.page.status === 422) sights.push(sight(`${page.heading} (error)`, teacher.page));
      await teacher.opens(path);
    };
    for (const kind of reportKinds) {
      await teacher.opens('/report');
      await look(teacher);
      await begins(teacher, reportKindTable[kind].label);
      await goesOn(teacher, {}, { looksAt: look });
      sights.push(sight(`${kind} to check`, teacher.page));
      await sends(teacher);
      sights.push(sight(`${kind} sent`, teacher.page));
      yield* sights.splice(0);
    }
  },
};

/** Many people, long words, files that are taken and refused, a draft come back to. */
export const oneReport: Round<TestSchool> = {
  about: 'a report',
  routes: ['/report', '/report/:step', '/report/check', '/report/delete', '/report/evidence', '/report/evidence/:id/remove'],
  async *walk(school) {
    const teacher = await school.visitor('assistant');
    await begins(teacher, adult);
    await goesOn(teacher, {}, { until: 'Who is it about?' });
    teacher.fills('Name', 'Issaura Thackwel');
    await teacher.presses('Add another person');
    teacher.fills('Name', long);
    await teacher.presses('Add another person');
    teacher.fills('Name', 'Ferdinand Oakapple');
    yield sight('several people', await teacher.presses('Add another person'));
    await teacher.continues();
    yield sight('is it one of these people', teacher.page);
    yield sight('is it one of these people, no answer', await teacher.continues());
    const answers: Answers = {
      'Is it one of these people?': chooses('Isaura Thackwell, Headteacher'),
      'Is there anyone who must not see this?': (visitor) => {
        visitor.chooses('Yes');
        visitor.fills('Who? Write their name, or their job', 'the deputy');
      },
      [gate]: chooses('No'),
    };
    await goesOn(teacher, answers, { until: 'Add what you have' });
    yield sight('files, none yet', teacher.page);
    const png = { name: `${'screenshot'.repeat(12)}.png`, bytes: pixel };
    teacher.attaches('Choose files', png, { name: 'two.png', bytes: pixel }, { name: 'empty.png', bytes: Buffer.alloc(0) });
    yield sight('files, some refused', await teacher.continues());
    yield sight('files, two', await teacher.opens('/report/evidence'));
    yield sight('a file to take away', await teacher.follows('Remove two.png'));
    await teacher.opens('/report/evidence');
    await teacher.continues();
    await goesOn(teacher, answers);
    yield sight('to check, with long words', teacher.page);
    yield sight('to check, no answer', await teacher.presses('Send report'));
    yield sight('come back to', await teacher.opens('/report'));
    yield sight('to delete', await teacher.opens('/report/delete'));
    yield sight('home with a draft', await teacher.opens('/'));
    const other = await school.visitor('assistant');
    await other.opens('/report/what-happened');
    await teacher.opens('/report/what-happened');
    for (const [visitor, words] of [
      [other, 'What was written in one tab.'],
      [teacher, 'What was written in another.'],
    ] as const) {
      visitor.fills('What happened?', words);
      await visitor.continues();
    }
    yield sight('written in two tabs', teacher.page);
    await teacher.opens('/report/gate');
    teacher.chooses('Yes');
    yield sight('no upload', await teacher.continues());
    await teacher.opens('/report/must-not-see');
    yield sight('change an answer', teacher.page);
    await teacher.opens('/report/delete');
    await teacher.presses('Delete it and start again');
  },
};

export const storyOf = (words: string): Answers => ({ 'What happened?': fills({ 'What happened?': words }) });

export const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
