import { AddLink } from '../../../src/cases/index.js';
import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

const oneLine = hardWords.replaceAll('\n', ' ');
const address = `https://clips.example/${unbreakable}/<script>alert(1)</script>`;

/** What is to be taken down: nothing, one of each state, with faults, corrected, and where it may be illegal. */
export const linksOfACase: Round<TestSchool> = {
  about: 'links to be taken down',
  routes: [
    '/cases/:reference/links',
    '/cases/:reference/links/new',
    '/cases/:reference/links/:id',
    '/cases/:reference/links/:id/record/:kind',
    '/cases/:reference/links/:id/correct/:record',
  ],
  async *walk(school) {
    const { reference } = await aReport(school, { kind: 'abuse_of_staff', about: null });
    const work = new Casework(school, reference, 'head');
    const at = `/cases/${reference}/links`;
    const head = await school.visitor('head');
    yield sight('nothing to take down', await head.opens(at));
    yield sight('to write down a link', await head.opens(`${at}/new`));
    yield sight('to write down a link, nothing filled in', await head.presses('Record this'));
    await school.server.app.get(AddLink).run(school.actor('head'), reference, address);
    yield sight('a link on a sheet', await head.opens(at));
    await work.all(
      () => work.finds({ address, shows: oneLine.slice(0, 250), platform: 'other', platformName: unbreakable.slice(0, 100) }),
      () => work.finds(),
      () => work.finds({ platform: 'whatsapp', address: 'A group chat' }),
      () => work.links('poster_asked', { toWhom: unbreakable, note: hardWords }, 1),
      () => work.links('removed', {}, 2),
    );
    const link = (await work.online())[0]?.id ?? '';
    yield sight('several links', await head.opens(at));
    yield sight('a link to report', await head.opens(`${at}/${link}`));
    for (const kind of ['platform_told', 'helpline_told', 'police_hold', 'reposted', 'left'])
      yield sight(`to write down: ${kind}`, await head.opens(`${at}/${link}/record/${kind}`));
    yield sight('why no more is done, nothing filled in', await head.presses('Record this'));
    await work.all(
      () => work.links('platform_told', { by: unbreakable, reference: unbreakable, note: hardWords }),
      () => work.links('police_hold', { authority: unbreakable, note: hardWords }),
    );
    yield sight('a link that is held', await head.opens(`${at}/${link}`));
    await head.opens(`${at}/${link}/record/poster_asked`);
    head.fills('Who was asked?', oneLine.slice(0, 200));
    yield sight('asking while the police say wait', await head.presses('Record this'));
    const event = (await work.online())[0]?.events[0]?.id ?? '';
    yield sight('to put an event right', await head.opens(`${at}/${link}/correct/${event}`));
    yield sight('to put an event right, no reason', await head.presses('Record this'));
    head.fills('What was wrong with it?', hardWords);
    yield sight('an event put right', await head.presses('Record this'));
    yield sight('to put the link right', await head.opens(`${at}/${link}/correct/${link}`));
    const illegal = await aReport(school, { kind: 'harmful_material', about: null });
    const other = new Casework(school, illegal.reference, 'head');
    await other.all(() => other.finds());
    yield sight('a link that may be illegal', await head.opens(`/cases/${illegal.reference}/links`));
    yield sight(
      'one link that may be illegal',
      await head.opens(`/cases/${illegal.reference}/links/${(await other.online())[0]?.id ?? ''}`),
    );
  },
};
