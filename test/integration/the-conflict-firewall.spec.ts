import { describeOnBothEngines } from '../support/database.js';
import { answerTo } from '../support/firewall/answers.js';
import { type AtBoth, notAlike, notAlikeAnywhere } from '../support/firewall/compare.js';
import { everyPage, filledIn, oneOfEachKind } from '../support/firewall/everywhere.js';
import { everythingHappens, ordinaryCases, wordsOfIt } from '../support/firewall/hidden-cases.js';
import { lists } from '../support/firewall/lists.js';
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

/**
 * Whoever must not know of a case cannot tell that it exists: the same school twice, once with it and once without, answers each of them in
 * the same words, to the byte. Asked for by its reference or an id of it, it answers as one that never was.
 * @source domain guide 3.3 and 4.2
 */
describeOnBothEngines('The conflict firewall', (engine) => {
  let mail: MailServer;
  let both: TwoCopies;
  let secrets: Secrets;
  let own: string;
  /** Every address below what is hidden. */
  let hidden: Place[];
  /** How many of them show something to whoever handles it. */
  let shown: number;

  beforeAll(async () => {
    mail = await MailServer.start();
    both = await twoCopies([...people, 'chair'], ordinaryCases, {
      engine,
      settings: { SMTP_URL: mail.url, MAIL_FROM: 'heed@harbourlane.example' },
    });
    const chair = both.visitor(both.one, 'chair');
    const upload = await everythingHappens(both.one, chair);
    const ordinary = await referencesOf(both.other);
    own = ordinary[0] ?? '';
    const references = (await referencesOf(both.one)).filter((one) => !ordinary.includes(one));
    secrets = new Secrets(references, both.copiedAt);
    const found = await everythingThat(chair, ['/', ...references.map((one) => `/cases/${one}?own=yes`)]);
    const below = oneOfEachKind(found.filter(({ path }) => secrets.replacedIn(path) !== path));
    shown = below.filter(({ answer }) => answer?.startsWith('200')).length;
    hidden = [...below.map(({ method, path }) => ({ method, path })), ...filledIn(both.one, below, references[0] ?? '', upload)];
  }, 240_000);
  afterAll(async () => {
    await both.stop();
    await mail.close();
  });

  const atBoth = (who: AccountName): AtBoth => [both.visitor(both.one, who), both.visitor(both.other, who)];

  it('hides something at hundreds of addresses', () => {
    expect(secrets.all.length).toBeGreaterThan(30);
    expect(shown).toBeGreaterThan(40);
    expect(hidden.filter(({ method }) => method === 'POST').length).toBeGreaterThan(40);
  });

  it.each(['head', 'slt', 'deputy', 'dsl', 'behaviour', 'hr'] as const)('%s has other cases to look at', async (who) => {
    const [here] = atBoth(who);
    expect(await answerTo(here, { method: 'GET', path: '/cases' })).toMatch(/^200[^]*href="\/cases\/HD-/);
  });

  describe.each(people)('%s', (who) => {
    it(`finds the same pages, and on each the same words: ${concerned[who]}`, async () => {
      expect(await notAlikeAnywhere(secrets, atBoth(who), ['/', ...lists])).toEqual([]);
      expect(await notAlike(secrets, atBoth(who), everyPage(both.one))).toEqual([]);
    }, 240_000);

    it('asks for it, and is answered as if for what never was', async () => {
      expect(await notAlike(secrets, atBoth(who), hidden)).toEqual([]);
    }, 240_000);

    it('searches for it, and finds the same', async () => {
      const words = [...wordsOfIt, ...secrets.references, ...secrets.references.map((one) => one.toLowerCase().replaceAll('-', ' '))];
      const searches = ['/cases/search', '/people/search'].flatMap((path) =>
        words.map((said) => ({ method: 'POST', path, fields: { words: said } })),
      );
      expect(await notAlike(secrets, atBoth(who), searches)).toEqual([]);
    }, 240_000);
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

  // Those who may know of it as well: laid side by side, their tables would tell the others.
  it.each(['head', 'governor', 'trust', 'chair'] as const)('%s reads the same figures when the year is over', async (who) => {
    for (const { server } of [both.one, both.other]) server.clock.setTo(new Date('2027-09-01T08:00:00Z'));
    const pair: AtBoth = [await both.one.visitor(who), await both.other.visitor(who)];
    const pages = ['/statistics', '/statistics?period=2026-27', '/statistics?period=2025-26'].map((path) => ({ method: 'GET', path }));
    expect(await notAlike(secrets, pair, pages)).toEqual([]);
    // With what is hidden there would be enough cases to be shown.
    const [here] = pair;
    expect((await referencesOf(both.one)).length).toBeGreaterThan(5);
    await here.opens('/statistics');
    here.sees('School year 2026 to 2027', 'fewer than 5 cases began');
  });
});
