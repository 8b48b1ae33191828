import { password, type SchoolOffice, triesToSignIn } from '../../scenarios/school-office.js';
import { type Round, sight } from '../../support/browser/round.js';
import type { TestServer } from '../../support/server.js';
import type { Visitor } from '../../support/web/visitor.js';

export interface OfficePlace {
  readonly heed: TestServer;
  readonly office: SchoolOffice;
}

/** The administrator of the school that has just begun. */
export async function asAdmin(heed: TestServer): Promise<Visitor> {
  const admin = heed.visitor();
  await admin.signsIn({ email: 'admin@harbourlane.example', password });
  return admin;
}

export const signingIn: Round<OfficePlace> = {
  about: 'signing in',
  routes: ['/sign-in', '/sign-in/code', '/sign-in/recovery-code', '/sign-in/set-up'],
  async *walk({ heed, office }) {
    const stranger = heed.visitor();
    yield sight('first', await stranger.opens('/sign-in'));
    yield sight('nothing filled in', await stranger.presses('Sign in'));
    await triesToSignIn(stranger, `${'long'.repeat(80)}@harbourlane.example`);
    yield sight('a wrong password, a long address', stranger.page);
    await office.letsIn('guessed');
    for (let guess = 0; guess < 6; guess += 1) await triesToSignIn(stranger, 'guessed@harbourlane.example', `guess number ${guess}`);
    yield sight('slowed', stranger.page);

    await office.letsIn('lead', 'dsl');
    const lead = await triesToSignIn(heed.visitor(), 'lead@harbourlane.example');
    yield sight('codes to set up', lead.page);
    const code = office.authenticator(lead);
    lead.fills('Six-digit code', '000000');
    yield sight('codes to set up, a wrong code', await lead.presses('Set up codes'));
    lead.fills('Six-digit code', code());
    yield sight('recovery codes', await lead.presses('Set up codes'));
    await lead.opens('/account');
    yield sight('signed out', await lead.signsOut());
    await triesToSignIn(lead, 'lead@harbourlane.example');
    yield sight('a code', lead.page);
    lead.fills('Six-digit code', '12');
    yield sight('a wrong code', await lead.presses('Sign in'));
    for (let guess = 0; guess < 8; guess += 1) {
      lead.fills('Six-digit code', `00000${guess}`);
      await lead.presses('Sign in');
    }
    yield sight('codes slowed', lead.page);
    yield sight('a recovery code', await lead.opens('/sign-in/recovery-code'));
    lead.fills('Recovery code', 'AAAA-BBBB-CCCC');
    yield sight('a wrong recovery code', await lead.presses('Sign in'));

    await office.letsIn('idle');
    const idle = heed.visitor();
    await idle.signsIn({ email: 'idle@harbourlane.example', password });
    office.later(60 * 60);
    yield sight('signed out by time', await idle.opens('/account'));
  },
};
