import { DataSource } from 'typeorm';
import { EndAccount } from '../admin/index.js';
import { isRefused } from '../kernel/index.js';
import { accountByEmail, commandActor } from './accounts.queries.js';
import { type Command, needed } from './command.js';
import { withApplication } from './with-application.js';
import { tellRoleHolders } from './tell-role-holders.js';

const whyNot = {
  'ended-already': 'this account has ended already',
  yourself: 'this account cannot end itself',
  'last-administrator': 'this is the only administrator: add another one first',
};

export const userDisable: Command = {
  name: 'user disable',
  summary: 'Ends an account: signed out everywhere, appointments ended, cases handed on',
  usage: '--email ADDRESS [--json]',
  help: [
    'What they did stays. It stands on the log, and everybody with a role in the school is told.',
    '',
    '  --json  answer as JSON: {"email":"…"}',
  ],
  options: { email: { type: 'string' }, json: { type: 'boolean' } },
  run: async (given) => {
    const email = needed(given, 'email').toLowerCase();
    await withApplication(given.environment, async (app) => {
      const account = await accountByEmail(app.get(DataSource), email);
      const actor = commandActor(account.schoolId);
      const ended = await app.get(EndAccount).run(actor, account.id);
      if (isRefused(ended)) throw new Error(whyNot[ended.refused]);
      await tellRoleHolders(app, actor, account.id);
    });
    given.print(given.options.json === true ? JSON.stringify({ email }) : `${email} can’t sign in any more.`);
    return 0;
  },
};
