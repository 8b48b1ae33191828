import type { Round } from '../../support/browser/round.js';
import { sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';
import { WebPage } from '../../support/web/web-page.js';

/** What stands on every page's edge, and what appears when something can't be shown. */
export const plainPages: Round<TestSchool> = {
  about: 'plain pages',
  routes: ['/help', '/privacy', '/accessibility', '/left'],
  async *walk(school) {
    const teacher = await school.visitor('teacher');
    const stranger = school.server.visitor();
    for (const path of ['/help', '/privacy', '/accessibility'])
      for (const [who, visitor] of Object.entries({ teacher, stranger })) yield sight(`${path} for a ${who}`, await visitor.opens(path));
    yield sight('left', await stranger.opens('/left'));
    yield sight('left while signed in', await teacher.opens('/left'));
    yield sight('not found', await teacher.opens('/nothing-here'));
    yield sight('not found by a stranger', await stranger.opens('/nothing-here'));
    await teacher.opens('/report');
    yield sight('a page open too long', new WebPage(await teacher.http.post('/report', { kind: 'self_report' })));
    const broken = { type: 'application/x-www-form-urlencoded', bytes: Buffer.alloc(3_000_000, 'a') };
    yield sight('too much at once', new WebPage(await teacher.http.post('/report', broken)));
    yield sight('unreadable', new WebPage(await teacher.http.get('/report/%E0%A4%A')));
    await school.work((tx) => tx.query('ALTER TABLE draft RENAME TO draft_elsewhere'));
    const fault = await teacher.http.get('/report');
    await school.work((tx) => tx.query('ALTER TABLE draft_elsewhere RENAME TO draft'));
    yield sight('a fault of ours', new WebPage(fault));
  },
};
