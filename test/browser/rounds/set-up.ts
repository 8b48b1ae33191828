import { type Round, sight } from '../../support/browser/round.js';
import type { TestServer } from '../../support/server.js';
import { password } from '../../scenarios/school-office.js';

/** From an empty installation to a school that could open. */
export const setUp: Round<TestServer> = {
  about: 'set-up',
  routes: ['/setup', '/admin/setup'],
  async *walk(heed) {
    const admin = heed.visitor();
    yield sight('first', await admin.opens('/'));
    yield sight('first, nothing filled in', await admin.presses('Set up this school'));
    admin.fills('Name of the school', 'Larkspindle'.repeat(20));
    admin.fills('Your name', '<script>alert(1)</script> {{constructor}}');
    admin.fills('Email address', 'not an address');
    admin.fills('Password', 'password');
    yield sight('first, with faults and long words', await admin.presses('Set up this school'));
    admin.fills('Name of the school', 'Larkspindle Academy');
    admin.fills('Your name', 'Merewyn Tuddenham');
    admin.fills('Email address', 'admin@larkspindle.example');
    admin.fills('Password', password);
    yield sight('nothing done yet', await admin.presses('Set up this school'));
    yield sight('not open to press', await admin.opens('/admin'));
    yield sight('home of a new school', await admin.opens('/'));
    yield sight('reporting not open', await admin.opens('/report'));
  },
};
