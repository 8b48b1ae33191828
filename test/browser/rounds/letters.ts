import { letterKinds } from '../../../src/rules/index.js';
import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** Letters of a case: none, of each kind, sent, read. */
export const letters: Round<TestSchool> = {
  about: 'letters',
  routes: ['/cases/:reference/letters', '/cases/:reference/letters/new/:kind', '/cases/:reference/letters/:id'],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const work = new Casework(school, reference, 'head');
    const at = `/cases/${reference}/letters`;
    const head = await school.visitor('head');
    yield sight('none', await head.opens(at));
    for (const kind of letterKinds) yield sight(kind, await head.opens(`${at}/new/${kind}`));
    yield sight('with open fields', await head.presses('Record it as sent'));
    const restricted = { teacher: 'yes', pupilSays: 'yes', offence: 'yes' };
    await work.all(
      () => work.triage({ ...work.limbs({ H2: 'yes' }), classifications: ['allegation'], ...restricted }),
      () => work.suspends(),
    );
    yield sight('a suspension letter', await head.opens(`${at}/new/suspension`));
    await work.all(
      () => work.sends('suspension', { to: unbreakable, words: `${hardWords}\n\n${unbreakable}` }),
      () => work.sends('outcome'),
    );
    yield sight('two sent', await head.opens(at));
    yield sight('one of them', await head.opens(`${at}/${(await work.letters())[0]?.id ?? ''}`));
    yield sight('the timeline beside it', await head.opens(`/cases/${reference}/timeline`));
  },
};
