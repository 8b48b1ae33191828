import { DeclareConflict } from '../../src/cases/index.js';
import { describeOnBothEngines } from '../support/database.js';
import { answerTo } from '../support/firewall/answers.js';
import { type AtBoth, notAlike, notAlikeAnywhere } from '../support/firewall/compare.js';
import { opensAnotherCase, ordinaryCases } from '../support/firewall/hidden-cases.js';
import { lists } from '../support/firewall/lists.js';
import { Secrets } from '../support/firewall/places.js';
import { toldTo } from '../support/firewall/told.js';
import { referencesOf, type TwoCopies, twoCopies } from '../support/firewall/two-copies.js';
import type { AccountName } from '../support/school.js';

/** Readers of a case from which another was opened, about one of them. */
const readersOfOne = {
  hr: 'was brought in to advise',
  deputy: 'helps with it',
  teacher: 'reported it',
  slt: 'holds it, and is whom the other one is about',
} as const satisfies Partial<Record<AccountName, string>>;

const readers = Object.keys(readersOfOne) as (keyof typeof readersOfOne)[];

/** @source domain guide 3.3: whoever reads only one of two cases of a matter finds no trace of the other */
describeOnBothEngines('The wall between two cases of one report', (engine) => {
  let both: TwoCopies;
  let secrets: Secrets;
  let own: string;
  let further: string[];

  beforeAll(async () => {
    both = await twoCopies([...readers, 'head'], ordinaryCases, { engine });
    const ordinary = await referencesOf(both.other);
    own = ordinary[0] ?? '';
    // Who looks at a case stands in its log: the head thinks about it at both.
    for (const school of [both.one, both.other]) await both.visitor(school, 'head').opens(`/cases/${own}/fork`);
    await opensAnotherCase(both.one, own, { kind: 'low_level_concern', name: 'Amabel Sedgewick', engagement: 'employee_teacher' });
    further = (await referencesOf(both.one)).filter((one) => !ordinary.includes(one));
    // A conflict that is declared later reaches both cases, where there are two.
    for (const school of [both.one, both.other])
      await school.server.app.get(DeclareConflict).run(school.actor('dsl'), own, { kind: 'close_relationship', reason: 'A cousin' });
    secrets = new Secrets(further, both.copiedAt);
  }, 240_000);
  afterAll(() => both.stop());

  const atBoth = (who: AccountName): AtBoth => [both.visitor(both.one, who), both.visitor(both.other, who)];

  it('leads from the one to the other for whoever opened it', async () => {
    const [withIt, without] = await Promise.all(atBoth('head').map((head) => answerTo(head, { method: 'GET', path: `/cases/${own}` })));
    expect(further).toHaveLength(1);
    expect(withIt).toContain(further[0]);
    expect(without).not.toContain(further[0]);
  });

  it.each(readers.map((who) => [who, readersOfOne[who]] as const))(
    '%s, who %s, finds the same pages and words',
    async (who) => {
      expect(await notAlikeAnywhere(secrets, atBoth(who), ['/', ...lists])).toEqual([]);
      const searches = [...further, 'Sedgewick', 'Quagmire'].flatMap((words) =>
        ['/cases/search', '/people/search'].map((path) => ({ method: 'POST', path, fields: { words } })),
      );
      expect(await notAlike(secrets, atBoth(who), searches)).toEqual([]);
      const sections = ['', '/timeline', '/audit', '/people', '/evidence', '/fork', '/merge', '?own=yes'];
      const pages = further.flatMap((one) => sections.map((section) => ({ method: 'GET', path: `/cases/${one}${section}` })));
      expect(await notAlike(secrets, atBoth(who), pages)).toEqual([]);
      expect(await toldTo(both.one, who)).toEqual(await toldTo(both.other, who));
    },
    240_000,
  );
});
