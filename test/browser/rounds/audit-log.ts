import { type Round, sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';

/** The log of everything, once much has been done. */
export const auditLog: Round<TestSchool> = {
  about: 'the log',
  routes: ['/audit'],
  async *walk(school) {
    const dpo = await school.visitor('auditor');
    yield sight('many entries', await dpo.opens('/audit'));
    yield sight('the next page', await dpo.follows('Next'));
    dpo.fillsDate('First day', '2026-11-31');
    yield sight('no such day', await dpo.presses('Show entries'));
    yield sight('nothing on that day', await dpo.opens('/audit?from-day=1&from-month=1&from-year=2020&to-day=2&to-month=1&to-year=2020'));
  },
};
