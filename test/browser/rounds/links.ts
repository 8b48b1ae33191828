import { password } from '../../scenarios/school-office.js';
import { type Round, sight } from '../../support/browser/round.js';
import { asAdmin, type OfficePlace } from './signing-in.js';

export const links: Round<OfficePlace> = {
  about: 'links',
  routes: ['/link/:token', '/forgotten'],
  async *walk({ heed, office }) {
    const { token } = await office.adds('newcomer');
    const visitor = heed.visitor();
    yield sight('first', await visitor.opens(`/link/${token}`));
    visitor.fills('New password', 'short');
    yield sight('a weak password', await visitor.presses('Choose this password'));
    visitor.fills('New password', password);
    yield sight('used', await visitor.presses('Choose this password'));
    yield sight('used before', await visitor.opens(`/link/${token}`));
    yield sight('forgotten', await visitor.opens('/forgotten'));

    const admin = await asAdmin(heed);
    const { accountId, email } = await office.letsIn('reset', 'deputy_dsl');
    await admin.opens(`/admin/people/${accountId}/codes`);
    yield sight('codes that somebody else has to agree to reset', admin.page);
    await admin.opens(`/admin/people/${accountId}`);
    await admin.presses('Show a new link to print');
    const [, again = ''] = /\/link\/([\w-]{43})/.exec(admin.page.html) ?? [];
    yield sight(`a new password for ${email}`, await heed.visitor().opens(`/link/${again}`));
  },
};
