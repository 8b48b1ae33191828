import { Casework } from '../../support/casework.js';
import { type Round, sight } from '../../support/browser/round.js';
import { aReport, type TestSchool } from '../../support/school.js';
import { hardWords } from './hard-words.js';

/** Once a case is over: nobody asked, asked, not well, and what whoever spoke up says. */
export const howPeopleAre: Round<TestSchool> = {
  about: 'how people are afterwards',
  routes: ['/cases/:reference/after-care', '/cases/:reference/after-care/:id'],
  async *walk(school) {
    const { reference } = await aReport(school, { about: 'assistant', tellHeadteacher: true });
    const work = new Casework(school, reference, 'head');
    await work.all(() => work.triage({ ...work.limbs(), classifications: ['out_of_scope'] }));
    const at = `/cases/${reference}`;
    const head = await school.visitor('head');
    yield sight('to close', await head.opens(`${at}/close`));
    head.fills('What happened, what was decided, and why?', hardWords);
    const reporter = school.members.teacher.name;
    head.chooses(`Whoever reported it: ${reporter}`);
    yield sight('closed', await head.presses('Close this case'));
    yield sight('afterwards', await head.opens(`${at}/after-care`));
    yield sight('afterwards, nobody chosen', await head.presses('Set these days'));
    yield sight('how somebody is', await head.follows('Write down how they are', { in: `${reporter}, 2 weeks after` }));
    yield sight('how somebody is, nothing said', await head.presses('Record this'));
    head.chooses('No', { in: 'Is all well?' });
    head.chooses('In person', { in: 'How did you ask them?' });
    head.fills('In a few words', hardWords);
    yield sight('not well', await head.presses('Record this'));
    yield sight('something to do in a closed case', await head.opens('/'));
    const spokeUp = await aReport(school, { kind: 'about_handling', about: null });
    const teacher = await school.visitor('teacher');
    await teacher.opens(`/reports/${spokeUp.reference}/treated-badly`);
    teacher.fills('What is happening?', hardWords);
    await teacher.presses('Tell them');
    const chair = await school.visitor('chair');
    yield sight('treated badly', await chair.opens(`/cases/${spokeUp.reference}/after-care`));
    yield sight('the timeline with it', await chair.opens(`/cases/${spokeUp.reference}/timeline`));
  },
};
