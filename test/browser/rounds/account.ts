import { password } from '../../scenarios/school-office.js';
import { type Round, sight } from '../../support/browser/round.js';
import type { OfficePlace } from './signing-in.js';

export const account: Round<OfficePlace> = {
  about: 'account',
  routes: ['/account', '/account/mail', '/account/password', '/account/codes', '/account/codes/turn-off', '/account/recovery-codes'],
  async *walk({ heed, office }) {
    await office.letsIn('owner', 'register_admin');
    const owner = heed.visitor();
    await owner.signsIn({ email: 'owner@harbourlane.example', password });
    yield sight('without codes', await owner.opens('/account'));
    yield sight('mail', await owner.opens('/account/mail'));
    owner.chooses('Once a day, at 07:30 on working days');
    yield sight('mail chosen', await owner.presses('Save'));
    yield sight('password', await owner.opens('/account/password'));
    yield sight('password, nothing filled in', await owner.presses('Change password'));
    owner.fills('Your password now', password);
    owner.fills('New password', 'short');
    yield sight('password, too weak', await owner.presses('Change password'));
    yield sight('codes', await owner.opens('/account/codes'));
    owner.fills('Password', 'not mine');
    yield sight('codes, wrong password', await owner.presses('Continue'));
    owner.fills('Password', password);
    yield sight('codes to set up', await owner.presses('Continue'));
    const code = office.authenticator(owner);
    owner.fills('Six-digit code', '000000');
    yield sight('codes to set up, a wrong code', await owner.presses('Set up codes'));
    owner.fills('Six-digit code', code());
    yield sight('recovery codes', await owner.presses('Set up codes'));
    yield sight('with codes', await owner.opens('/account'));
    yield sight('codes to move', await owner.opens('/account/codes'));
    yield sight('recovery codes to renew', await owner.opens('/account/recovery-codes'));
    owner.fills('Password', password);
    yield sight('recovery codes renewed', await owner.presses('Make new codes'));
    yield sight('codes to turn off', await owner.opens('/account/codes/turn-off'));
    yield sight('codes to turn off, no password', await owner.presses('Turn off codes'));
    owner.fills('Password', password);
    yield sight('codes turned off', await owner.presses('Turn off codes'));
  },
};
