import { answerTo, withoutTokens } from '../support/firewall/answers.js';
import { type AtBoth, notAlike } from '../support/firewall/compare.js';
import { everyPage, filledIn } from '../support/firewall/everywhere.js';
import { everythingHappens, ordinaryCases, wordsOfIt } from '../support/firewall/hidden-cases.js';
import { toldTo, theMorningAfter } from '../support/firewall/told.js';
import { everythingThat, type Place, Secrets } from '../support/firewall/places.js';
import { referencesOf, type TwoCopies, twoCopies } from '../support/firewall/two-copies.js';
import type { AccountName } from '../support/school.js';
import { MailServer } from '../support/smtp.js';

/** Why each of them must not know. The last two have no part in it: they must not be able to tell either. */
const concerned = {
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
} as const satisfies Partial<Record<AccountName, string>>;
const people = Object.keys(concerned) as (keyof typeof concerned)[];

/** What lists can be asked for. */
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
  let mail: MailServer;
  let both: TwoCopies;
  let secrets: Secrets;
  let own: string;
  /** Every address below what is hidden. */
  let hidden: Place[];

  beforeAll(async () => {
    mail = await MailServer.start();
    both = await twoCopies([...people, 'chair'], ordinaryCases, { SMTP_URL: mail.url, MAIL_FROM: 'heed@harbourlane.example' });
    const chair = both.visitor(both.one, 'chair');
    const upload = await everythingHappens(both.one, chair);
    const ordinary = await referencesOf(both.other);
    own = ordinary[0] ?? '';
    const references = (await referencesOf(both.one)).filter((one) => !ordinary.includes(one));
    secrets = new Secrets(references, both.copiedAt);
    const found = await everythingThat(chair, ['/', ...references.map((one) => `/cases/${one}?own=yes`)]);
    const below = found.filter(({ path }) => secrets.replacedIn(path) !== path);
    hidden = [...below, ...filledIn(both.one, below, references[0] ?? '', upload)];
  }, 120_000);
  afterAll(async () => {
    await both.stop();
    await mail.close();
  });

  const atBoth = (who: AccountName): AtBoth => [both.visitor(both.one, who), both.visitor(both.other, who)];

  it('hides something at hundreds of addresses, that answer whoever handles it', async () => {
    expect(secrets.all.length).toBeGreaterThan(30);
    expect(hidden.length).toBeGreaterThan(150);
    const [chair] = atBoth('chair');
    const pages = hidden.filter(({ method }) => method === 'GET');
    const answers = await Promise.all(pages.map((place) => answerTo(chair, place)));
    expect(answers.filter((answer) => answer.startsWith('200')).length).toBeGreaterThan(80);
  });

  describe.each(people)('%s', (who) => {
    it(`finds the same pages, and on each the same words: ${concerned[who]}`, async () => {
      const [here, there] = atBoth(who);
      const start = ['/', ...lists];
      const [withIt, without] = await Promise.all([everythingThat(here, start), everythingThat(there, start)]);
      const addresses = (places: readonly Place[]) => places.map(({ method, path }) => `${method} ${withoutTokens(path)}`);
      expect(addresses(withIt)).toEqual(addresses(without));
      const pages = withIt.flatMap(({ method, path }, at) => (method === 'GET' ? [{ method, path, there: without[at]?.path ?? '' }] : []));
      expect(await notAlike(secrets, [here, there], [...pages, ...everyPage(both.one)])).toEqual([]);
    }, 120_000);

    it('asks for it, and is answered as if for what never was', async () => {
      expect(await notAlike(secrets, atBoth(who), hidden)).toEqual([]);
    }, 120_000);

    it('searches for it, and finds the same', async () => {
      const words = [...wordsOfIt, ...secrets.references, ...secrets.references.map((one) => one.toLowerCase().replaceAll('-', ' '))];
      const searches = ['/cases/search', '/people/search'].flatMap((path) =>
        words.map((said) => ({ method: 'POST', path, fields: { words: said } })),
      );
      expect(await notAlike(secrets, atBoth(who), searches)).toEqual([]);
    }, 120_000);
  });

  it.each(['head', 'slt'] as const)('%s types its reference into the forms of another case, and it is none', async (who) => {
    const id = secrets.all.find((one) => !one.startsWith('HD-')) ?? '';
    const further = { kind: 'data_breach', who: 'other', name: 'Nobody', engagement: 'unknown', about: 'Names.', reason: 'Another.' };
    const forms = [
      ...secrets.references.map((other) => ({ path: 'merge', fields: { other, reason: 'The same matter.' } })),
      { path: 'fork', fields: { ...further, who: id } },
      { path: 'fork', fields: { ...further, report: id } },
      { path: 'fork', fields: { ...further, evidence: id } },
      { path: 'fork', fields: { ...further, aimedAt: id } },
    ].map(({ path, fields }) => ({ method: 'POST', path: `/cases/${own}/${path}`, fields }));
    const [here] = atBoth(who);
    for (const form of forms) expect((await answerTo(here, form)).slice(0, 3)).toBe('422');
    // Asked once more than the other, or the log that they read would differ.
    const [, there] = atBoth(who);
    for (const form of forms) await answerTo(there, JSON.parse(secrets.replacedIn(JSON.stringify(form))) as typeof form);
    expect(await notAlike(secrets, atBoth(who), forms)).toEqual([]);
  });

  it('tells none of them anything, at once or in the morning', async () => {
    // Whoever read it was told before they said that they have a conflict.
    const untold = people.filter((who) => who !== 'vicechair');
    for (const who of untold) expect(await toldTo(both.one, who)).toEqual(await toldTo(both.other, who));
    for (const school of [both.one, both.other]) await theMorningAfter(school);
    for (const who of untold) expect([who, await toldTo(both.one, who)]).toEqual([who, await toldTo(both.other, who)]);
    for (const who of people) {
      const pair: AtBoth = [await both.one.visitor(who), await both.other.visitor(who)];
      const pages = ['/', '/cases', '/cases?order=newest', '/notices', '/account'].map((path) => ({ method: 'GET', path }));
      expect(await notAlike(secrets, pair, pages)).toEqual([]);
    }
  }, 60_000);
});
