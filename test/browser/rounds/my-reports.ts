import { Handler } from '../../scenarios/handler.js';
import { chooses, fills, reports } from '../../scenarios/reporter.js';
import { type Round, sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';
import { aReport } from '../../support/school.js';
import { pixel, storyOf } from './reporting.js';

const adult = 'Something an adult working here did or posted';
const advice = 'I want advice (not a concern)';

/** The first page, and what somebody reported. */
export const myReports: Round<TestSchool> = {
  about: 'my reports',
  routes: ['/', '/reports', '/reports/:reference', '/reports/:reference/evidence', '/reports/:reference/treated-badly'],
  async *walk(school) {
    const behaviour = await school.visitor('behaviour');
    const hr = await school.visitor('hr');
    yield sight('home, nothing reported', await hr.opens('/'));
    yield sight('none', await hr.opens('/reports'));
    const reference = await reports(behaviour, adult, storyOf(`He posted the class list. ${'Unbreakable'.repeat(30)}\n\nSecond line.`));
    yield sight('one', await behaviour.opens('/reports'));
    yield sight('just sent', await behaviour.opens(`/reports/${reference}`));
    yield sight('no words in a message', await behaviour.presses('Send message'));
    behaviour.fills('Write to the people who deal with it', `It was taken down. ${'Unbreakable'.repeat(30)}`);
    yield sight('a message sent', await behaviour.presses('Send message'));
    const slt = await Handler.of(school, 'slt', reference);
    const page = await slt.opens('/messages');
    page.fills('Write to the reporter', 'Thank you. Did you keep a copy?');
    await page.presses('Send message');
    yield sight('home, with something new', await behaviour.opens('/'));
    yield sight('one, with something new', await behaviour.opens('/reports'));
    yield sight('a message answered', await behaviour.opens(`/reports/${reference}`));

    const { reference: spokeUp } = await aReport(school, { by: 'behaviour', kind: 'about_handling', about: null });
    yield sight('how it was handled', await behaviour.opens(`/reports/${spokeUp}`));
    yield sight('treated badly', await behaviour.opens(`/reports/${spokeUp}/treated-badly`));
    yield sight('treated badly, nothing said', await behaviour.presses('Tell them'));
    behaviour.fills('What is happening?', 'Unbreakable'.repeat(30));
    yield sight('treated badly, said', await behaviour.presses('Tell them'));
    yield sight('treated badly, for another report', await behaviour.opens(`/reports/${reference}/treated-badly`));

    yield sight('the gate before more files', await behaviour.opens(`/reports/${reference}/evidence`));
    yield sight('the gate, no answer', await behaviour.continues());
    behaviour.chooses('No');
    yield sight('more files', await behaviour.continues());
    behaviour.attaches('Choose files', { name: 'later.png', bytes: pixel }, { name: 'empty.png', bytes: Buffer.alloc(0) });
    yield sight('more files, one refused', await behaviour.continues());
    yield sight('with files', await behaviour.opens(`/reports/${reference}`));
    await behaviour.opens(`/reports/${reference}/evidence`);
    behaviour.chooses('Yes');
    yield sight('more files, gate shut', await behaviour.continues());

    const question = await reports(behaviour, advice, {
      'What would you like advice about?': fills({ 'What would you like advice about?': 'May I follow a parent?' }),
      'Is there anyone who must not see this?': chooses('No'),
    });
    yield sight('a question', await behaviour.opens(`/reports/${question}`));
    const { clock } = school.server;
    const now = clock.now();
    clock.setTo(new Date(now.getTime() - 4 * 86_400_000));
    const late = await aReport(school, { by: 'behaviour' });
    clock.setTo(now);
    yield sight('an answer is late', await behaviour.opens(`/reports/${late.reference}`));
    yield sight('said that nobody has answered', await behaviour.presses('Nobody has answered'));
    for (let i = 0; i < 21; i += 1) await aReport(school, { by: 'behaviour' });
    yield sight('many', await behaviour.opens('/reports'));
    yield sight('many, second page', await behaviour.follows('Next'));
    yield sight('home of a teacher with many reports', await behaviour.opens('/'));
    yield sight('home of a handler', await (await school.visitor('slt')).opens('/'));
    yield sight('home of the administrator', await (await school.visitor('admin')).opens('/'));
  },
};
