import { suspensionAlternatives } from '../../../src/rules/index.js';
import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** Whether somebody is suspended: not decided, decided either way, looked at again, put right, lifted. */
export const suspensions: Round<TestSchool> = {
  about: 'suspensions',
  routes: [
    '/cases/:reference/suspension',
    '/cases/:reference/suspension/decide',
    '/cases/:reference/suspension/:id/again',
    '/cases/:reference/suspension/:id/correct',
  ],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
    const work = new Casework(school, reference, 'head');
    const at = `/cases/${reference}/suspension`;
    const head = await school.visitor('head');
    yield sight('no procedure under way', await head.opens(at));
    const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };
    await work.all(() => work.triage({ ...work.limbs({ H2: 'not_sure' }), classifications: ['allegation'], ...outside }));
    yield sight('nothing decided', await head.opens(at));
    yield sight('not to suspend', await head.opens(`${at}/decide?as=not_suspended`));
    yield sight('to suspend', await head.opens(`${at}/decide?as=suspended`));
    yield sight('to suspend, nothing filled in', await head.presses('Record this'));
    const long = Object.fromEntries(suspensionAlternatives.map((one) => [one, hardWords]));
    await work.all(
      () => work.decidesAboutSuspension({ decided: 'not_suspended', reasons: hardWords, instead: ['assistant_present', 'remote_work'] }),
      () => work.suspends({ ...long, decider: unbreakable, contact: unbreakable, reasons: hardWords }),
    );
    yield sight('suspended', await head.opens(at));
    const suspended = (await work.suspensions()).at(-1)?.id ?? '';
    yield sight('to look at it again', await head.opens(`${at}/${suspended}/again`));
    yield sight('to look at it again, nothing filled in', await head.presses('Record this'));
    yield sight('to put it right', await head.opens(`${at}/${suspended}/correct`));
    head.fills('What was wrong with it?', hardWords);
    yield sight('put right', await head.presses('Record this'));
    await work.all(
      () => work.looksAgain({ result: 'goes_on', reasons: hardWords, decider: unbreakable }),
      () => work.looksAgain({ result: 'lifted' }),
    );
    yield sight('lifted', await head.opens(at));
    yield sight('the timeline beside it', await head.opens(`/cases/${reference}/timeline`));
    yield sight('the overview beside it', await head.opens(`/cases/${reference}`));
  },
};
