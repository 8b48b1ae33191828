import { type Round, sight } from '../../support/browser/round.js';
import type { TestSchool } from '../../support/school.js';
import { Handler } from '../../scenarios/handler.js';
import { addressOn, checksAnonymously, concerned, readsReplies, sendsAnonymously, tells } from '../../scenarios/anonymous-reporter.js';

const long = `${'Unendingword'.repeat(20)} `;

/** Reports without a name, from the administrator's door to the answers. */
export const anonymous: Round<TestSchool> = {
  about: 'reports without a name',
  routes: ['/admin/anonymous', '/anonymous/:door', '/anonymous/replies'],
  async *walk(school) {
    const admin = await school.visitor('admin');
    const other = await school.visitor('admin');
    yield sight('the door shut', await admin.opens('/admin/anonymous'));
    await other.opens('/admin/anonymous');
    yield sight('the door open', await admin.presses('Open an address'));
    yield sight('somebody was quicker', await other.presses('Open an address'));
    const door = addressOn(admin);

    yield sight('signed in', await admin.opens(door));
    const stranger = school.server.visitor();
    yield sight('first', await stranger.opens(door));
    yield sight('nothing filled in', await stranger.continues());
    tells(stranger, { gate: 'Not sure', danger: 'Yes', child: 'Yes', about: [long.trim()], happened: long.repeat(4) });
    stranger.fills('When did it happen?', long);
    stranger.fillsDate('When did anyone who works at the school first know?', '2031-02-31');
    yield sight('a day that never was', await stranger.continues());
    stranger.fillsDate('When did anyone who works at the school first know?', '2026-11-08');
    yield sight('to check, long and with pictures', await stranger.continues());
    yield sight('to check, the last question left out', await stranger.presses('Send report'));
    stranger.chooses('Yes', { in: concerned });
    yield sight('to check, nobody ticked', await stranger.presses('Send report'));
    stranger.chooses('Designated safeguarding lead');
    yield sight('to check again, without one of them', await stranger.presses('Send report'));
    yield sight('to change', await stranger.presses('Change my answers'));
    await stranger.continues();
    const ticket = await sendsAnonymously(stranger);
    yield sight('sent, with danger and pictures', stranger.page);

    const everybody = [
      'SLT contact for online conduct',
      'Deputy SLT contact',
      'Headteacher',
      'Designated safeguarding lead',
      'Deputy designated safeguarding lead',
      'Behaviour lead',
      'Chair of governors',
      'Vice chair of governors',
      'Trust lead',
    ];
    await stranger.opens(door);
    tells(stranger, { leftOut: everybody, leftOutNames: Object.values(school.members).map(({ name }) => name) });
    yield sight('nobody is left', await stranger.continues());
    await checksAnonymously(stranger, door, { kind: 'How the school dealt with an earlier report', about: [] });
    await sendsAnonymously(stranger);
    yield sight('sent, about how a report was dealt with', stranger.page);

    yield sight('a code asked for', await stranger.opens('/anonymous/replies'));
    yield sight('no code', await stranger.presses('Show answers'));
    await readsReplies(stranger, { ...ticket, code: 'wrong' });
    yield sight('a wrong code', stranger.page);
    await readsReplies(stranger, ticket);
    yield sight('no answer yet', stranger.page);
    yield sight('no words', await stranger.presses('Send message'));
    stranger.fills('Write to the people who deal with it', long);
    yield sight('a message of one’s own', await stranger.presses('Send message'));
    const head = await Handler.of(school, 'head', ticket.reference);
    const page = await head.opens('/messages');
    page.fills('Write to the reporter', `${long} Which group was it?`);
    await page.presses('Send message');
    await readsReplies(stranger, ticket);
    yield sight('a question from the school', stranger.page);
    const { clock } = school.server;
    const now = clock.now();
    const late = await checksAnonymously(stranger, door, {}).then(() => sendsAnonymously(stranger));
    clock.setTo(new Date('2026-11-11T09:00:00Z'));
    await readsReplies(stranger, late);
    yield sight('late', stranger.page);
    yield sight('said that nobody has answered', await stranger.presses('Nobody has answered'));
    clock.setTo(now);
    yield sight('the door shut again', await admin.opens('/admin/anonymous').then(() => admin.presses('Close it')));
    yield sight('a door that is shut', await stranger.opens(door));
  },
};
