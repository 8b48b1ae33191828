import { boxesOfDay } from '../../../src/kernel/index.js';
import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** Meetings of a case: none, planned, short of notice, held, put off. */
export const meetings: Round<TestSchool> = {
  about: 'meetings',
  routes: ['/cases/:reference/meetings', '/cases/:reference/meetings/new', '/cases/:reference/meetings/:id'],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const work = new Casework(school, reference, 'head');
    const at = `/cases/${reference}/meetings`;
    const head = await school.visitor('head');
    yield sight('none', await head.opens(at));
    yield sight('to write one down', await head.opens(`${at}/new`));
    yield sight('nothing filled in', await head.presses('Record this'));
    const held = { state: 'held', at: { ...boxesOfDay('2026-11-09'), time: '08:30' }, notes: hardWords };
    const in2030 = { ...boxesOfDay('2030-11-24'), time: '14:30' };
    await work.all(
      () => work.meets({ at: in2030 }),
      () => work.meets({ at: in2030, notice: boxesOfDay('2026-11-09') }),
      () => work.meets({ ...held, kind: 'other', title: unbreakable, place: unbreakable, attendees: `${unbreakable}, ${unbreakable}` }),
      () => work.meets({ state: 'put_off', kind: 'appeal', reason: hardWords }),
    );
    yield sight('several', await head.opens(at));
    const [first] = await work.meetings();
    yield sight('what became of it', await head.opens(`${at}/${first?.id ?? ''}`));
    yield sight('what became of it, no reason', await head.presses('Record this'));
    head.fills('What changed, or what was wrong?', hardWords);
    yield sight('changed', await head.presses('Record this'));
    yield sight('the timeline beside it', await head.opens(`/cases/${reference}/timeline`));
  },
};
