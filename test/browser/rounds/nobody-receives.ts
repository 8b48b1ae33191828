import { reportKindTable } from '../../../src/rules/index.js';
import { begins, goesOn } from '../../scenarios/reporter.js';
import { type Round, sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';

const chairs = ['chair', 'vicechair', 'trust', 'head', 'slt', 'deputy', 'dsl'] as const;

/** When it can't be sent here. */
export const nobodyReceives: Round<TestSchool> = {
  about: 'a report that nobody here can receive',
  routes: ['/report'],
  async *walk(school) {
    const sender = await school.visitor('governor');
    await begins(sender, reportKindTable.conduct_of_adult.label);
    await goesOn(sender, {}, { until: 'Is there anyone who must not see this?' });
    for (const name of chairs) {
      sender.chooses('Yes');
      sender.fills('Who? Write their name, or their job', school.members[name].name);
      await sender.presses('Add another person');
    }
    yield sight('many who must not see it', sender.page);
    await sender.continues();
    for (const name of chairs) {
      sender.chooses(`${school.members[name].name}, ${school.members[name].jobTitle}`);
      await sender.continues();
    }
    await goesOn(sender, {}, { until: 'Is it one of these people?' });
    yield sight('not sent', sender.page);

    const admin = school.actor('admin');
    const setUpAt = (moment: string | null) =>
      school.work((tx) => tx.query('UPDATE school SET set_up_at = ? WHERE id = ?', [moment, school.id]), admin);
    await setUpAt(null);
    yield sight('reporting closed', await (await school.visitor('teacher')).opens('/report'));
    yield sight('reporting closed, with a draft', await sender.opens('/report'));
    yield sight('reporting closed, seen by the administrator', await (await school.visitor('admin')).opens('/admin'));
    await setUpAt('2026-11-09T00:00:00.000Z');
    await sender.opens('/report/delete');
    await sender.presses('Delete it and start again');
  },
};
