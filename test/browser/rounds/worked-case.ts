import { isRefused } from '../../../src/kernel/index.js';
import { classifications, classificationTable } from '../../../src/rules/index.js';
import { Casework, ladoSaid } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** An allegation under a reporting restriction: its steps, the pause, and the word of the LADO. */
export const allegation: Round<TestSchool> = {
  about: 'an allegation',
  routes: ['/cases/:reference/actions/:id', '/cases/:reference/restriction', '/cases/:reference/threshold', '/cases/:reference/pause'],
  async *walk(school) {
    const work = await aCase(school);
    const at = `/cases/${work.reference}`;
    const restricted = { teacher: 'yes', pupilSays: 'yes', offence: 'yes' };
    await work.all(() =>
      work.triage({ ...work.limbs({ H2: 'yes', H3: 'not_sure' }), classifications: ['allegation'], reason: hardWords, ...restricted }),
    );
    const head = await school.visitor('head');
    for (const section of ['', '/timeline', '/actions', '/outcome']) yield sight(`restricted: ${section}`, await head.opens(at + section));
    const step = async (key: string) => head.opens(`${at}/actions/${await work.idOf(key)}`);
    for (const key of ['P1.3', 'P1.4', 'P1.8a', 'P1.12']) yield sight(`step ${key}`, await step(key));
    await step('P1.4');
    yield sight('the police told in another way, nothing filled in', await head.presses('Record this'));
    head.fillsDate('When?', '2026-11-31');
    head.fills('What was done?', hardWords);
    yield sight('the police told in another way, on no day', await head.presses('Record this'));
    yield sight('not needed, no reason', await head.presses('Put it down as not needed').catch(() => step('P1.5')));
    await work.all(() => work.tells('lado', { ...ladoSaid, person: unbreakable, reference: unbreakable, advice: hardWords }, ['P1.3']));
    yield sight('told the LADO', await step('P1.3'));
    await head.opens(`${at}/actions`);
    yield sight('nothing to add', await head.presses('Add this'));
    head.fills('What is to be done?', unbreakable);
    yield sight('something of our own to do', await head.presses('Add this'));
    yield sight('its page', await step(unbreakable));
    yield sight('the overview beside it', await head.opens(at));

    for (const [section, button] of [
      ['restriction', 'End the restriction'],
      ['threshold', 'Record this decision'],
      ['pause', 'Pause this case'],
    ] as const) {
      yield sight(section, await head.opens(`${at}/${section}`));
      yield sight(`${section}, nothing filled in`, await head.presses(button));
    }
    await head.opens(`${at}/restriction`);
    head.chooses('A court ordered it');
    head.fills('How do you know?', hardWords);
    await head.presses('End the restriction');
    yield sight('restriction ended', await head.opens(`${at}/restriction`));
    yield sight('on again, no reason', await head.presses('Put the restriction on again'));
    head.fills('Why was it a mistake?', hardWords);
    await head.presses('Put the restriction on again');
    yield sight('restriction on again', await head.opens(`${at}/restriction`));
    await head.opens(`${at}/pause`);
    head.chooses('Police');
    head.fills('Who asked, when, and what do they want held back?', hardWords);
    yield sight('paused', await head.presses('Pause this case'));
    for (const section of ['', '/actions', '/pause']) yield sight(`paused: ${section}`, await head.opens(at + section));
    yield sight('goes on, no reason', await head.presses('Go on'));
  },
};

const opening = classifications.filter((one) => classificationTable[one].opens !== null);

/** How each kind of case ends, and one of them after its end. */
export const endings: Round<TestSchool> = {
  about: 'the end of a case',
  routes: [
    '/cases/:reference/outcome',
    '/cases/:reference/outcome/sign-off',
    '/cases/:reference/close',
    '/cases/:reference/reopen',
    '/cases/:reference/leaving',
  ],
  async *walk(school) {
    for (const kind of opening) {
      const work = await aCase(school);
      const outside = { teacher: 'no', pupilSays: 'no', offence: 'no' };
      const asked = kind === 'allegation' ? { ...work.limbs({ H1: 'yes' }), ...outside } : work.limbs();
      // Of these “no further action” needs a second person.
      const categories = kind === 'low_level_concern' ? (['contact_with_pupil'] as const) : [];
      await work.all(() => work.triage({ ...asked, classifications: [kind], categories: [...categories] }));
      const head = await school.visitor('head');
      const outcome = `/cases/${work.reference}/outcome`;
      if (kind === 'allegation') {
        yield sight('steps come first', await head.opens(outcome));
        yield sight('not to close yet', await head.opens(`/cases/${work.reference}/close`));
      }
      await finishes(work);
      yield sight(`${kind} to decide`, await head.opens(outcome));
      if (head.page.buttons.includes('Record the outcome'))
        yield sight(`${kind} to decide, nothing said`, await head.presses('Record the outcome'));
      if (kind === 'low_level_concern') {
        yield* agreed(school, work);
        yield* after(school, work);
      }
    }
  },
};

async function* after(school: TestSchool, work: Casework) {
  const head = await school.visitor('head');
  const at = `/cases/${work.reference}`;
  yield sight('the outcome is due', await head.opens(at));
  await work.all(() => work.decides({ pathway: 'P2', finding: 'advice_given', staff: ['management_advice'], reasons: hardWords }));
  await finishes(work);
  yield sight('to close', await head.opens(`${at}/close`));
  yield sight('to close, no words', await head.presses('Close this case'));
  head.fills('What happened, what was decided, and why?', hardWords);
  yield sight('closed', await head.presses('Close this case'));
  for (const section of ['', '/actions', '/outcome', '/timeline', '/evidence', '/people', '/export'])
    yield sight(`closed: ${section}`, await head.opens(at + section));
  yield sight('when they leave', await head.opens(`${at}/leaving`));
  yield sight('when they leave, nothing written', await head.presses('Write it down'));
  yield sight('to open again', await head.opens(`${at}/reopen`));
  yield sight('to open again, no reason', await head.presses('Open this case again'));
  head.fills('Why is it opened again?', hardWords);
  yield sight('opened again', await head.presses('Open this case again'));
  yield sight('opened again, its overview', await head.opens(at));
  yield sight('opened again, its outcome', await head.opens(`${at}/outcome`));
}

/** Somebody else is asked to agree first; it is taken back again. */
async function* agreed(school: TestSchool, work: Casework) {
  const [head, slt] = [await school.visitor('head'), await school.visitor('slt')];
  const outcome = `/cases/${work.reference}/outcome`;
  await head.opens(outcome);
  head.chooses('Noted, no action', { in: 'What was found?' });
  yield sight('what would follow', await head.presses('Show what would follow'));
  head.chooses('No action');
  head.fills('Who is the second person to agree?', school.actor('slt').name);
  head.fills('Your reasons', hardWords);
  yield sight('waits for a second person', await head.presses('Record the outcome'));
  yield sight('asked to agree with an outcome', await slt.opens(`${outcome}/sign-off`));
  yield sight('asked to agree, nothing said', await slt.presses('Record my answer'));
  await head.opens(outcome);
  await head.presses('Take it back');
}

async function aCase(school: TestSchool): Promise<Casework> {
  const { reference } = await aReport(school, { about: 'assistant', child: 'yes', tellHeadteacher: true });
  return new Casework(school, reference, 'head');
}

/** Nothing is left to do but to decide: what may be left out is, the rest is done. */
async function finishes(work: Casework): Promise<void> {
  for (let round = 0; round < 4; round += 1) {
    for (const key of Object.keys((await work.seen()).open)) {
      if (!(key in (await work.seen()).open)) continue;
      if (isRefused((await work.leavesOut(key)) as never)) await work.does(key);
    }
  }
}
