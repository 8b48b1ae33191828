import { boxesOfDay } from '../../../src/kernel/index.js';
import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, named, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** Support that was offered: none, nobody to offer it to, waiting, answered, put right. */
export const support: Round<TestSchool> = {
  about: 'support that was offered',
  routes: ['/cases/:reference/support', '/cases/:reference/support/new', '/cases/:reference/support/:id'],
  async *walk(school) {
    const head = await school.visitor('head');
    const nobody = await aReport(school, { about: null, child: 'yes', tellHeadteacher: true });
    yield sight('nobody to offer it to', await head.opens(`/cases/${nobody.reference}/support/new`));
    const targets = [named(school, unbreakable.slice(0, 100), { about: hardWords })];
    const { reference } = await aReport(school, { kind: 'abuse_of_staff', about: 'Wilmot Sorrel', targets, tellHeadteacher: true });
    const at = `/cases/${reference}/support`;
    yield sight('none', await head.opens(at));
    yield sight('to write it down', await head.opens(`${at}/new`));
    yield sight('nothing filled in', await head.presses('Record this'));
    const work = new Casework(school, reference, 'head');
    const review = boxesOfDay('2030-11-16');
    await work.all(
      () => work.offers({ review }),
      () =>
        work.offers({
          kind: 'other',
          what: unbreakable,
          offeredBy: unbreakable,
          answer: 'declined',
          note: hardWords,
          review,
        }),
    );
    yield sight('several', await head.opens(at));
    const [first] = await work.offered();
    yield sight('what became of it', await head.opens(`${at}/${first?.id ?? ''}`));
    yield sight('what became of it, no reason', await head.presses('Record this'));
    head.fills('What changed, or what was wrong?', hardWords);
    yield sight('changed', await head.presses('Record this'));
    yield sight('the timeline beside it', await head.opens(`/cases/${reference}/timeline`));
    yield sight('to be asked again', await head.opens(`/cases/${reference}/actions`));
  },
};
