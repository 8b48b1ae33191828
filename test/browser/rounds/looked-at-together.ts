import { type Round, sight } from '../../support/browser/round.js';
import { Casework } from '../../support/casework.js';
import { aReport, named, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

/** Several concerns that have to be looked at together: about one adult, or with something else that came back. */
export const lookedAtTogether: Round<TestSchool> = {
  about: 'concerns looked at together',
  routes: ['/cases/:reference/reviews/:id', '/cases/:reference/repeats/:id', '/people/repeats'],
  async *walk(school) {
    yield sight('nothing came back yet', await (await school.visitor('dsl')).opens('/people/repeats'));
    yield* aboutOneAdult(school);
    yield* whatCameBack(school);
  },
};

/** The same page online, in concerns with much in them. */
async function* whatCameBack(school: TestSchool): AsyncGenerator<ReturnType<typeof sight>> {
  let reference = '';
  const handle = `https://clips.example/${unbreakable.slice(0, 150)}/1`;
  for (const name of [unbreakable.slice(0, 100), 'Wilmot Sorrel']) {
    const children = [named(school, name, { engagement: 'pupil', about: hardWords })];
    ({ reference } = await aReport(school, { about: 'behaviour', handle, child: 'yes', children, tellHeadteacher: true }));
    const work = new Casework(school, reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['conduct_breach'], categories: ['disrepute', 'alias_account'] }));
  }
  const head = await school.visitor('head');
  yield sight('something came back, on the overview', await head.opens(`/cases/${reference}`));
  yield sight('something came back, among what is to be done', await head.opens(`/cases/${reference}/actions`));
  yield sight('side by side', await head.follows('Look at them side by side'));
  yield sight('side by side, nothing answered', await head.presses('Record this decision'));
  yield sight('what came back, one waits', await head.opens('/people/repeats'));
  await head.opens(`/cases/${reference}/actions`);
  await head.follows('Look at them side by side');
  head.chooses('Look into it together');
  head.fills('Why?', hardWords);
  yield sight('side by side, decided', await head.presses('Record this decision'));
  yield sight('what was decided', await head.follows('See what was decided'));
  yield sight('what came back, one decided', await head.opens('/people/repeats'));
}

/** Three low-level concerns about one person. */
async function* aboutOneAdult(school: TestSchool): AsyncGenerator<ReturnType<typeof sight>> {
  let reference = '';
  for (let concern = 0; concern < 3; concern += 1) {
    ({ reference } = await aReport(school, { about: 'behaviour', child: 'yes', tellHeadteacher: true }));
    const work = new Casework(school, reference, 'head');
    await work.all(() =>
      work.triage({ ...work.limbs(), classifications: ['low_level_concern'], categories: ['disrepute', 'alias_account'] }),
    );
  }
  const head = await school.visitor('head');
  yield sight('several concerns, on the overview', await head.opens(`/cases/${reference}`));
  yield sight('several concerns, among what is to be done', await head.opens(`/cases/${reference}/actions`));
  yield sight('several concerns', await head.follows('Look at them together'));
  yield sight('several concerns, nothing answered', await head.presses('Record this decision'));
  for (const [index, question] of [
    '1. Harmed a child?',
    '2. A possible crime against a child?',
    '3. A danger to children?',
    '4. Unfit to work with children?',
  ].entries()) {
    head.chooses(index === 3 ? 'Not sure' : 'No', { in: question });
    head.fills(`Why? (question ${index + 1})`, unbreakable);
  }
  head.fills('What do you see when you look at them together?', hardWords);
  yield sight('decided, what is to be done', await head.presses('Record this decision'));
  yield sight('decided', await head.follows('See what was decided'));
}
