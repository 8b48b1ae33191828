import type { ReferralBody } from '../../../src/rules/index.js';
import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** Who outside the school was told: nobody, one, many, corrected, and the form for the LADO. */
export const toldOutside: Round<TestSchool> = {
  about: 'those outside who are told',
  routes: ['/cases/:reference/referrals', '/cases/:reference/referrals/:id/correct', '/cases/:reference/referrals/lado-form'],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const work = new Casework(school, reference, 'head');
    const at = `/cases/${reference}/referrals`;
    const head = await school.visitor('head');
    yield sight('nobody told, nobody decided', await head.opens(at));
    yield sight('a form for the LADO before anything was decided', await head.opens(`${at}/lado-form`));
    const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };
    await work.all(() => work.triage({ ...work.limbs({ H2: 'not_sure' }), classifications: ['allegation'], ...outside }));
    yield sight('nobody told', await head.opens(at));
    const said = { authority: unbreakable, person: unbreakable, advice: hardWords, agreed: hardWords.slice(0, 400), threshold: 'not_met' };
    await work.all(
      () => work.tells('lado', { ...said, hold: 'wait', holdWords: hardWords }, ['P1.3']),
      () => work.tells('legal', { person: unbreakable, advice: hardWords }),
      () => work.tells('police', { force: unbreakable, line: '999', hold: 'none', advice: hardWords }),
    );
    yield sight('three told', await head.opens(at));
    const [lado] = await work.told();
    yield sight('to put it right', await head.opens(`${at}/${lado?.id ?? ''}/correct`));
    yield sight('to put it right, no reason', await head.presses('Record this'));
    head.fills('What was wrong with it?', hardWords);
    yield sight('put right', await head.presses('Record this'));
    yield sight('the form for the LADO', await head.opens(`${at}/lado-form`));
    yield sight('the timeline beside it', await head.opens(`/cases/${reference}/timeline?show=outside`));
    yield sight('the step about DBS and TRA', await head.opens(`/cases/${reference}/actions/${await work.idOf('P1.15')}`));
    yield sight('what stands in the way of closing', await head.opens(`/cases/${reference}/close`));
  },
};

/** One of each kind: the others ask the same questions. */
const bodies: readonly ReferralBody[] = ['lado', 'police', 'csc', 'dbs', 'tra', 'agency', 'other_head', 'legal', 'platform', 'union'];

/** The form of each kind of body, empty and with faults. */
export const formsForThoseOutside: Round<TestSchool> = {
  about: 'the forms for those outside',
  routes: ['/cases/:reference/referrals/new/:body'],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const head = await school.visitor('head');
    for (const body of bodies) {
      yield sight(`to tell ${body}`, await head.opens(`/cases/${reference}/referrals/new/${body}`));
      if (body === 'lado' || body === 'dbs') yield sight(`${body}, nothing filled in`, await head.presses('Record this'));
    }
  },
};
