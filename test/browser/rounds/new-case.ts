import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, named, type TestSchool } from '../../support/school.js';
import { hardWords, unbreakable } from './hard-words.js';

const sections = ['', '/timeline', '/evidence', '/people', '/actions', '/messages', '/outcome', '/audit', '/export'];

/** A case that has just come, with long words in every place, until it is decided what it is. */
export const newCase: Round<TestSchool> = {
  about: 'a new case',
  routes: [
    '/cases/:reference',
    '/cases/:reference/reported',
    '/cases/:reference/timeline',
    '/cases/:reference/evidence',
    '/cases/:reference/people',
    '/cases/:reference/actions',
    '/cases/:reference/messages',
    '/cases/:reference/outcome',
    '/cases/:reference/audit',
    '/cases/:reference/export',
    '/cases/:reference/triage',
    '/cases/:reference/conflict',
  ],
  async *walk(school) {
    const { reference } = await aReport(school, {
      about: unbreakable,
      whatHappened: hardWords,
      handle: unbreakable,
      platform: unbreakable,
      datesOfConduct: hardWords,
      alreadyTold: hardWords,
      danger: 'yes',
      gate: 'not_sure',
      child: 'yes',
      children: [named(school, unbreakable, { engagement: 'pupil', about: unbreakable })],
      targets: [named(school, 'behaviour')],
    });
    const head = await school.visitor('head');
    const at = `/cases/${reference}`;
    for (const section of sections) yield sight(`untouched: ${section}`, await head.opens(at + section));
    yield sight('the whole report', await head.opens(`${at}/reported`));
    yield sight('for the person it is about', await (await school.visitor('behaviour')).opens(at));
    yield sight('a conflict', await head.opens(`${at}/conflict`));
    yield sight('a conflict, none chosen', await head.presses('Leave this case'));

    yield sight('four questions', await head.opens(`${at}/triage`));
    yield sight('four questions, no answer', await head.continues());
    for (const question of ['1. Harmed a child?', '2. A possible crime against a child?']) head.chooses('Yes', { in: question });
    head.fills('Why? (question 2)', hardWords);
    yield sight('four questions, half answered', await head.continues());
    for (const question of ['3. A danger to children?', '4. Unfit to work with children?']) head.chooses('Not sure', { in: question });
    for (const question of [1, 3, 4]) head.fills(`Why? (question ${question})`, unbreakable);
    yield sight('what it is', await head.continues());
    yield sight('what it is, nothing said', await head.presses('Record this decision'));
    head.fills('Why did you decide this?', hardWords);
    await decidesMeanwhile(school, reference);
    for (const question of ['Is the person a teacher at this school?', 'Does a pupil of this school say it, or somebody for them?'])
      head.chooses('Yes', { in: question });
    head.chooses('No', { in: 'Is it about a crime against a pupil of this school?' });
    yield sight('somebody else decided meanwhile', await head.presses('Record this decision'));
    yield sight('decided before', await head.opens(`${at}/triage`));
    yield* noBreach(school);
    yield* late(school);
  },
};

async function decidesMeanwhile(school: TestSchool, reference: string): Promise<void> {
  const head = new Casework(school, reference, 'head');
  await head.all(() => head.triage({ ...head.limbs(), classifications: ['low_level_concern'], reason: unbreakable }));
}

/** Two people decide that nothing is against a rule. */
async function* noBreach(school: TestSchool) {
  const { reference } = await aReport(school, { child: 'yes' });
  const head = new Casework(school, reference, 'head');
  const nothing = { ...head.limbs(), classifications: ['no_breach'], categories: ['contact_with_pupil'], reason: hardWords };
  await head.all(() => head.triage({ ...nothing, secondPerson: school.members.slt.accountId }));
  const slt = await school.visitor('slt');
  yield sight('waiting for a second person', await (await school.visitor('head')).opens(`/cases/${reference}`));
  yield sight('asked to agree', await slt.opens(`/cases/${reference}/triage`));
  yield sight('asked to agree, no answer', await slt.presses('Record my answer'));
  yield sight('decide again instead', await slt.opens(`/cases/${reference}/triage?again=yes`));
}

async function* late(school: TestSchool) {
  const { clock } = school.server;
  const today = clock.now();
  const { reference } = await aReport(school, { about: 'Ferdinand Oakapple', tellHeadteacher: true });
  clock.setTo(new Date(today.getTime() + 8 * 86_400_000));
  const head = await school.visitor('head');
  yield sight('late', await head.opens(`/cases/${reference}`));
  yield sight('late, in the list', await head.opens('/cases?due=late'));
  await head.opens(`/cases/${reference}/triage`);
  head.chooses('No adult who works here is concerned. Leave the questions out');
  await head.continues();
  yield sight('late, decided without saying why', await head.presses('Record this decision'));
  yield sight('late, its timeline', await head.opens(`/cases/${reference}/timeline`));
}
