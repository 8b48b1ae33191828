import { newId } from '../../src/kernel/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { type AccountName, accountNames, aReport, aSchool } from '../support/school.js';
import { useServer } from '../support/server.js';
import { tidy } from '../support/web/find.js';
import type { Visitor } from '../support/web/visitor.js';

describeOnBothEngines('what waits for a handler', (engine) => {
  // A Monday.
  const heed = useServer({ engine, now: '2026-11-09T09:00:00Z' });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  /** Heading of a group to its lines. */
  const groups = (visitor: Visitor): Record<string, string[]> =>
    Object.fromEntries(
      visitor.page.root
        .querySelectorAll('section')
        .filter((section) => section.querySelector('.heed-group'))
        .map((section) => [section.querySelector('h2')?.text ?? '', section.querySelectorAll('.heed-row').map((line) => tidy(line.text))]),
    );
  const homeOf = async (school: Awaited<ReturnType<typeof aSchool>>, who: AccountName): Promise<Visitor> => {
    const visitor = await school.visitor(who);
    await visitor.opens('/');
    return visitor;
  };

  it('is sorted into new, late, due this week and waiting on others, and each line leads to where it is done', async () => {
    const school = await aSchool(heed(), newId());
    at('2026-11-05T09:00:00Z');
    const late = await aReport(school);
    await (await school.visitor('slt')).opens(`/cases/${late.reference}`);
    at('2026-11-10T09:00:00Z');
    const fresh = await aReport(school, { kind: 'something_else', about: null });

    const slt = await homeOf(school, 'slt');
    slt.sees('Tuesday 10 November 2026, 09:00');
    expect(groups(slt)).toEqual({
      Late: [expect.stringContaining('Read it and decide what it is'), expect.stringContaining('Tell the LADO')],
      New: [expect.stringContaining(fresh.reference)],
      'Due this week': [],
      'Waiting on others': [],
    });
    slt.sees('Late: 2 working days', 'was due Friday 6 November', 'Due tomorrow', 'came today', 'Nobody who holds it has opened it yet.');
    slt.sees('Nothing of yours is due before Monday.', 'You are waiting for nobody.');
    await slt.follows('Read a new report');
    expect(slt.page.path).toBe(`/cases/${fresh.reference}`);
    await slt.opens('/');
    // Opened, it is no longer new, and its step stands among those of the week.
    expect(groups(slt)).toMatchObject({
      New: [],
      'Due this week': [expect.stringContaining(fresh.reference), expect.stringContaining('Tell the LADO')],
    });
    await slt.opens(slt.page.root.querySelector('section[aria-labelledby="late"] .heed-row a')?.getAttribute('href') ?? '');
    expect(slt.page.path).toBe(`/cases/${late.reference}/triage`);
    slt.sees(late.reference);
  });

  it('shows whoever holds a case what others have to do in it, and what is paused', async () => {
    const school = await aSchool(heed(), newId());
    at('2026-11-09T09:00:00Z');
    const sent = await aReport(school, { kind: 'unwanted_contact', about: null, child: 'yes' });
    const work = new Casework(school, sent.reference, 'head');
    const head = await homeOf(school, 'head');
    await head.opens(`/cases/${sent.reference}`);
    await work.all(() => work.triage({ classifications: ['unwanted_contact'] }));
    await head.opens('/');
    const before = groups(head);
    expect(Object.values(before).flat().length).toBeGreaterThan(0);
    // Every line leads somewhere that this person may open.
    for (const link of head.page.root.querySelectorAll('.heed-row__what a')) {
      const href = link.getAttribute('href') ?? '';
      if (!href.startsWith('/cases/')) continue;
      const visitor = await school.visitor('head');
      await visitor.opens(href);
      expect([href, visitor.page.status]).toEqual([href, 200]);
    }
    await head.opens(`/cases/${sent.reference}/pause`);
    head.chooses('Police');
    head.fills('Who asked, when, and what do they want held back?', 'They speak to the family first.');
    await head.presses('Pause this case');
    await head.opens('/');
    head.sees('Go on, once whoever asked you to wait says so', 'Paused');
  });

  it('is the same page for whoever is concerned as if the case were not there', async () => {
    const school = await aSchool(heed(), newId());
    at('2026-11-09T09:00:00Z');
    const bare = (visitor: Visitor): string => visitor.page.html.replaceAll(/name="_csrf" value="[^"]*"/g, '');
    const pages = async (): Promise<string[]> => {
      const seen: string[] = [];
      for (const name of accountNames) seen.push(bare(await homeOf(school, name)));
      return seen;
    };
    const before = await pages();
    await aReport(school, { about: 'head', kind: 'conduct_of_adult' });
    const after = await pages();
    const changed = accountNames.filter((_, i) => before[i] !== after[i]);
    expect(changed).toEqual(expect.arrayContaining(['chair']));
    expect(changed).not.toEqual(expect.arrayContaining(['head']));
    expect(changed).not.toEqual(expect.arrayContaining(['slt']));
  });

  it('stops at five lines of a group and leads on to the list of all', async () => {
    const school = await aSchool(heed(), newId());
    at('2026-11-09T09:00:00Z');
    for (let sent = 0; sent < 7; sent += 1) await aReport(school);
    const slt = await homeOf(school, 'slt');
    expect(groups(slt).New).toHaveLength(5);
    expect(slt.page.root.querySelectorAll('.heed-count').map((one) => tidy(one.text))).toContain('7new, to read');
    await slt.follows('Show all cases you have not opened');
    expect(slt.page.root.querySelectorAll('tbody tr')).toHaveLength(7);
    at('2026-11-12T09:00:00Z');
    const later = await homeOf(school, 'slt');
    expect(groups(later).Late).toHaveLength(5);
    expect(groups(later).New).toEqual([]);
    later.sees('You have not opened this case yet.');
    await later.follows('Show all late cases');
    expect(later.page.path).toBe('/cases?due=late');
  });

  it('says so when nothing waits', async () => {
    const school = await aSchool(heed(), newId());
    (await homeOf(school, 'dsl')).sees('Nothing waits for you. New reports appear here.');
    (await homeOf(school, 'teacher')).seesNothingOf('What waits for you');
  });
});
