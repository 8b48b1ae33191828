import { DataSource } from 'typeorm';
import { ResetSecondStep } from '../admin/index.js';
import { isRefused } from '../kernel/index.js';
import { PublicAddress } from '../platform/config/public-address.js';
import { accountByEmail, commandActor } from './accounts.queries.js';
import { type Command, needed } from './command.js';
import { withApplication } from './with-application.js';

export const userResetMfa: Command = {
  name: 'user reset-mfa',
  summary: 'For somebody who lost phone and recovery codes: prints a link for new six-digit codes',
  usage: '--email ADDRESS [--json]',
  help: [
    'The old codes stop working and they are signed out everywhere at once. The link opens nothing without their password.',
    'It stands on the log, and everybody with a role in the school is told.',
    '',
    '  --json  answer as JSON: {"email":"…","link":"…"}',
  ],
  options: { email: { type: 'string' }, json: { type: 'boolean' } },
  run: async (given) => {
    const email = needed(given, 'email').toLowerCase();
    const link = await withApplication(given.environment, async (app) => {
      const account = await accountByEmail(app.get(DataSource), email);
      const made = await app.get(ResetSecondStep).runWithoutAgreement(commandActor(account.schoolId), account.id);
      if (isRefused<typeof made, 'has-left'>(made)) throw new Error('this account has ended');
      return app.get(PublicAddress).link(`/link/${made.token}`);
    });
    if (given.options.json === true) given.print(JSON.stringify({ email, link }));
    else for (const line of ['Give them this link yourself, never by e-mail. It works once:', link]) given.print(line);
    return 0;
  },
};
