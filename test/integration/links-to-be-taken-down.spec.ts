import { AddLink, LinkEventForm, RecordLinkEvent } from '../../src/cases/index.js';
import { boxesOfMoment, isRefused } from '../../src/kernel/index.js';
import { Casework } from '../support/casework.js';
import { describeOnBothEngines } from '../support/database.js';
import { aReport, aSchool, type TestSchool } from '../support/school.js';
import { useServer } from '../support/server.js';

const abuse = { kind: 'abuse_of_staff', about: null, targets: [] } as const;
const report = 'Report it to TikTok, or ask the poster (link 1)';
const helpline = 'Find out whether it is gone; if not, tell a helpline (link 1)';

describeOnBothEngines('Links to be taken down', (engine) => {
  const heed = useServer({ engine, now: '2027-01-20T10:00:00Z' });
  let school: TestSchool;
  beforeAll(async () => {
    school = await aSchool(heed());
  });
  const at = (moment: string): void => heed().clock.setTo(new Date(moment));

  async function aVideo(): Promise<Casework> {
    at('2027-01-20T10:00:00Z');
    const { reference } = await aReport(school, abuse);
    const head = new Casework(school, reference, 'head');
    await head.all(() => head.finds());
    return head;
  }

  test('from report to helpline: each next step is to do, and done once it is written down', async () => {
    const head = await aVideo();
    expect((await head.seen()).open).toMatchObject({ [report]: 'Fri 22 Jan 2027 23:59', 'P5.5': 'Fri 22 Jan 2027 23:59' });
    at('2027-01-21T15:30:00Z');
    await head.all(async () => head.links('platform_told', { reference: 'T-1', steps: [await head.idOf('P5.5')] }));
    const reported = await head.seen();
    expect(reported.done).toEqual(expect.arrayContaining([report, 'P5.5']));
    expect(reported.open).toMatchObject({ [helpline]: 'Sat 23 Jan 2027 15:30', 'P5.6': 'Sat 23 Jan 2027 15:30' });
    at('2027-01-25T09:00:00Z');
    expect(await head.links('helpline_told')).toEqual({ refused: 'incomplete' });
    await head.all(() => head.links('helpline_told', { helpline: 'posh' }));
    expect((await head.seen()).open).toMatchObject({ 'Find out whether it is gone (link 1)': 'Thu 28 Jan 2027 23:59' });
    at('2027-01-27T09:00:00Z');
    await head.all(() => head.links('removed'));
    const { open, done } = await head.seen();
    expect(Object.keys(open).filter((title) => title.includes('link 1'))).toEqual([]);
    expect(done).toContain('Find out whether it is gone (link 1)');
    at('2027-02-01T09:00:00Z');
    await head.all(() => head.links('reposted', { address: 'clips.example/v/2' }));
    expect((await head.seen()).open).toMatchObject({ [report]: 'Wed 3 Feb 2027 23:59' });
    expect((await head.online())[0]).toMatchObject({ address: 'clips.example/v/2', standing: { state: 'reposted' } });
  });

  test('past its time it asks why', async () => {
    const head = await aVideo();
    at('2027-01-25T09:00:00Z');
    expect(await head.links('platform_told')).toEqual({ refused: 'incomplete' });
    await head.all(() => head.links('platform_told', { whyLate: 'We hoped that the parents would do it.' }));
    // In time, and only written down now.
    const other = await aVideo();
    at('2027-01-25T09:00:00Z');
    await other.all(() => other.links('platform_told', { at: boxesOfMoment(new Date('2027-01-21T09:00:00Z')) }));
  });

  test('the police ask to wait: nobody asks for removal until it is kept and they agree', async () => {
    const head = await aVideo();
    await head.all(() => head.links('police_hold', { authority: 'Brackenshire Police, DC Arkwright', reference: 'CP-9' }));
    expect((await head.online())[0]?.standing.state).toBe('held');
    expect((await head.seen()).work.actions.find(({ words }) => words.title === report)?.cancelledAt).not.toBeNull();
    at('2027-01-21T10:00:00Z');
    for (const kind of ['platform_told', 'poster_asked', 'helpline_told'] as const)
      expect(await head.links(kind, { toWhom: 'Pupil', helpline: 'posh' })).toEqual({ refused: 'held' });
    await head.all(() => head.links('police_agreed', { authority: 'DC Arkwright' }));
    expect(await head.links('platform_told')).toEqual({ refused: 'held' });
    at('2027-01-22T10:00:00Z');
    await head.all(() => head.links('evidence_kept', { kept: 'Screenshot, item 1' }));
    expect((await head.seen()).open).toMatchObject({ [report]: 'Tue 26 Jan 2027 23:59' });
    await head.all(() => head.links('platform_told'));
    expect((await head.online())[0]?.standing.state).toBe('reported');
    // Nothing is held that could be let go.
    const other = await aVideo();
    expect(await other.links('police_hold_ended', { authority: 'DC Arkwright' })).toEqual({ refused: 'held' });
  });

  test('a slip is put right beside what stood there; what did not happen no longer counts', async () => {
    const head = await aVideo();
    const recordId = (await head.links('platform_told')) as string;
    const correct = async (said: Partial<LinkEventForm>) => {
      const [link] = await head.online();
      const form = Object.assign(new LinkEventForm(), { version: `${link?.version ?? 0}` }, said);
      return heed()
        .app.get(RecordLinkEvent)
        .correct(school.actor('head'), head.reference, { id: link?.id ?? '', recordId }, form);
    };
    expect(await correct({ struck: 'yes' })).toEqual({ refused: 'incomplete' });
    expect(await correct({ version: '1', struck: 'yes', whyCorrected: 'It was another link.' })).toEqual({ refused: 'stale' });
    expect(await correct({ struck: 'yes', whyCorrected: 'It was another link.' })).toBe(recordId);
    const [link] = await head.online();
    expect(link?.standing.state).toBe('to_report');
    expect(link?.events[0]).toMatchObject({ now: { struck: true, version: 2 }, earlier: [{ struck: false, version: 1 }] });
    expect((await head.seen()).open).toMatchObject({ [report]: 'Fri 22 Jan 2027 23:59' });
  });

  test('two who write at once: the second is told, and nothing is lost or doubled', async () => {
    const head = await aVideo();
    const both = await Promise.all([head.links('still_there'), head.as('slt').links('still_there')]);
    expect(both.filter((one) => isRefused(one))).toEqual([{ refused: 'stale' }]);
    expect((await head.online())[0]?.events).toHaveLength(1);
  });

  test('the address of a sheet is taken over once, and the case is found by it', async () => {
    const head = await aVideo();
    await head.all(() => heed().app.get(AddLink).run(school.actor('head'), head.reference, 'https://pixlo.example/p/77'));
    const visitor = await school.visitor('head');
    await visitor.opens(`/cases/${head.reference}/links`);
    visitor.sees('On the sheets of evidence', 'https://pixlo.example/p/77');
    await visitor.presses('Take over the link of item 1');
    visitor.sees('Taken over from the sheet', 'Link 2');
    await visitor.opens(`/cases/${head.reference}/links`);
    visitor.seesNothingOf('On the sheets of evidence');
    expect(visitor.page.root.querySelectorAll('a').map((one) => one.getAttribute('href'))).not.toContain('https://pixlo.example/p/77');
    await visitor.opens('/cases');
    visitor.fills('Reference or words', 'pixlo.example/p/77');
    await visitor.presses('Find');
    visitor.sees(head.reference);
  });

  test('nothing of it stands unsealed in the database', async () => {
    await aVideo();
    const rows = await school.work(async (tx) => {
      const all = await tx.query('SELECT * FROM link_record');
      const log = await tx.query(`SELECT * FROM audit_entry WHERE action = 'case.link-recorded'`);
      return JSON.stringify([all, log]);
    });
    expect(rows).not.toMatch(/clips\.example|tiktok|made-up|platform_told/i);
  });

  test('what a person put down as not needed is not asked for again', async () => {
    const head = await aVideo();
    const { work } = await head.seen();
    for (const { id, step, words } of work.actions.filter(({ doneAt }) => doneAt === null))
      await head.leavesOut(step?.key ?? words.title ?? id);
    await head.all(() => head.links('still_there'));
    expect(Object.keys((await head.seen()).open)).not.toContain(report);
  });
});
