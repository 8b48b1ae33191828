import { RouteActs } from '../../src/access/index.js';
import { answersTo, answerTo, type Asked } from '../support/firewall/answers.js';
import { everythingHappens, ordinaryCases, wordsOfIt } from '../support/firewall/hidden-cases.js';
import { everythingThat, type Place, Secrets } from '../support/firewall/places.js';
import { type TwoCopies, twoCopies } from '../support/firewall/two-copies.js';
import type { AccountName, TestSchool } from '../support/school.js';
import type { Visitor } from '../support/web/visitor.js';

/** Why each of them must not know. The last two have no part in it: they must not be able to tell either. */
const concerned: Readonly<Partial<Record<AccountName, string>>> = {
  head: 'it is about them',
  slt: 'it was aimed at them',
  deputy: 'the reporter does not want them to see it',
  dsl: 'the same, of a safeguarding lead',
  auditor: 'the same, of a data protection officer',
  behaviour: 'they saw it happen',
  hr: 'they are close to whom it is about',
  vicechair: 'they read it, and said that they have a conflict',
  assistant: 'they have nothing to do with it',
  admin: 'they look after the server',
};
const people = Object.keys(concerned) as AccountName[];

/** What a list can be asked for. */
const lists = [
  '/cases?due=late',
  '/cases?due=this_week',
  '/cases?stage=received&stage=being_assessed&stage=in_action&stage=outcome_due&stage=closed',
  '/cases?held=mine',
  '/cases?held=others',
  '/cases?read=unopened',
  '/cases?kind=conduct_of_adult',
  '/cases?order=newest',
  '/cases?order=oldest',
  '/audit?person=heed',
  '/audit?from-day=9&from-month=11&from-year=2026',
];

/**
 * Whoever must not know of a case cannot tell that it exists: the same school twice, once with it and once without, answers each of them in
 * the same words, to the byte. Asked for by its reference or an id of it, it answers as one that never was.
 * @source domain guide 3.3 and 4.2
 */
describe('The conflict firewall', () => {
  let both: TwoCopies;
  let secrets: Secrets;
  let hidden: Place[];

  beforeAll(async () => {
    both = await twoCopies([...people, 'chair', 'trust'], ordinaryCases);
    const chair = both.visitor(both.one, 'chair');
    await everythingHappens(both.one, chair);
    const ordinary = await referencesOf(both.other);
    const references = (await referencesOf(both.one)).filter((one) => !ordinary.includes(one));
    secrets = new Secrets(references, both.copiedAt);
    const found = await everythingThat(chair, ['/', ...references.map((one) => `/cases/${one}?own=yes`)]);
    hidden = found.filter(({ path }) => secrets.replacedIn(path) !== path);
  }, 120_000);
  afterAll(() => both.stop());

  /** The same question at both, with a stranger’s name where there is no case. */
  async function differs(asked: Asked, [here, there]: readonly [Visitor, Visitor], ask = answerTo): Promise<string | null> {
    const stranger = JSON.parse(secrets.replacedIn(JSON.stringify(asked))) as Asked;
    const [withIt, without] = [secrets.neitherIn(await ask(here, asked)), secrets.neitherIn(await ask(there, stranger))];
    if (withIt === without) return null;
    return `${asked.method} ${asked.path} ${JSON.stringify(asked.fields ?? {})}:\n${firstDifference(withIt, without)}`;
  }
  const atBoth = (who: AccountName): [Visitor, Visitor] => [both.visitor(both.one, who), both.visitor(both.other, who)];

  it('has something to hide at every address below a case', () => {
    const below = both.one.server.app
      .get(RouteActs)
      .all()
      .filter(({ path }) => /^\/(cases\/:reference|evidence|people|uploads)/.test(path));
    const missing = below.filter(({ method, path }) => {
      const pattern = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/?]+')}(\\?.*)?$`);
      return !hidden.some((place) => place.method === method && pattern.test(place.path));
    });
    expect(missing.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
  });

  describe.each(people)('%s', (who) => {
    it(`is answered the same at every address (${concerned[who]})`, async () => {
      const pair = atBoth(who);
      const places = everyRoute(both.one).map((path): Asked => ({ method: 'GET', path }));
      const own = await everythingThat(pair[1], ['/', ...lists]);
      const their = await everythingThat(pair[0], ['/', ...lists]);
      expect(their.map(plain)).toEqual(own.map(plain));
      const asked = [...places, ...own.filter(({ method }) => method === 'GET'), ...hidden.filter(({ method }) => method === 'GET')];
      const found: string[] = [];
      for (const one of asked) found.push(...[await differs(one, pair)].filter((line) => line !== null));
      expect(found).toEqual([]);
    }, 120_000);

    it('is answered the same whatever they send', async () => {
      const pair = atBoth(who);
      const found: string[] = [];
      for (const one of hidden.filter(({ method }) => method === 'POST')) found.push(...[await differs(one, pair)].filter((line) => line !== null));
      for (const words of [...wordsOfIt, secrets.all[0] ?? ''])
        for (const path of ['/cases/search', '/people/search'])
          found.push(...[await differs({ method: 'POST', path, fields: { words } }, pair, answersTo)].filter((line) => line !== null));
      expect(found).toEqual([]);
    }, 120_000);
  });
});

const plain = ({ method, path }: Place): string => `${method} ${path.replaceAll(/\b(search|page)=[^&]+/g, '$1=…')}`;

/** Every address, with something that never was in the place of an id. */
function everyRoute(school: TestSchool): string[] {
  const all = school.server.app.get(RouteActs).all();
  const paths = all.filter(({ method, path }) => method === 'GET' && !['/left', '/metrics'].includes(path)).map(({ path }) => path);
  return paths.map((path) => path.replaceAll(/:\w+/g, 'HD-2222-2222'));
}

async function referencesOf(school: TestSchool): Promise<string[]> {
  const rows = await school.work((tx) => tx.query<{ reference: string }>('SELECT reference FROM case_file ORDER BY id'));
  return rows.map(({ reference }) => reference);
}

function firstDifference(one: string, other: string): string {
  const [left, right] = [one.split('\n'), other.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  const around = (lines: readonly string[]): string => lines.slice(Math.max(0, at - 2), at + 4).join('\n');
  return `with it:\n${around(left)}\nwithout:\n${around(right)}`;
}
