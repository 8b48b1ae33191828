import { isEmail } from 'class-validator';
import { DataSource } from 'typeorm';
import { AddPeople, AppointSomebody } from '../admin/index.js';
import { isRefused } from '../kernel/index.js';
import { PublicAddress } from '../platform/config/public-address.js';
import { type EngagementKind, engagementKinds, engagements } from '../rules/index.js';
import { commandActor, schoolNamed } from './accounts.queries.js';
import { type Command, type Given, needed, optional, WrongUse } from './command.js';
import { withApplication } from './with-application.js';
import { tellRoleHolders } from './tell-role-holders.js';

const kinds = engagementKinds.filter((kind) => engagements[kind].worksHere);

export const userAdd: Command = {
  name: 'user add',
  summary: 'Gives somebody an account, and prints a link with which they choose a password',
  usage: '--email ADDRESS --name NAME [--job-title TITLE] [--is KIND] [--administrator] [--school NAME] [--json]',
  help: [
    'For when nobody can sign in who could do it under Admin. It sets no password and gives no role in any case; it stands',
    'on the log, and everybody with a role in the school is told. The link works once.',
    '',
    `  --is KIND        what they are to the school (employee_support): ${kinds.join(', ')}`,
    '  --administrator  make them administrator too',
    '  --school NAME    needed where there are several',
    '  --json           answer as JSON: {"email":"…","link":"…"}',
  ],
  options: {
    email: { type: 'string' },
    name: { type: 'string' },
    'job-title': { type: 'string' },
    is: { type: 'string' },
    administrator: { type: 'boolean' },
    school: { type: 'string' },
    json: { type: 'boolean' },
  },
  run: async (given) => {
    const person = newPerson(given);
    const link = await withApplication(given.environment, async (app) => {
      const actor = commandActor(await schoolNamed(app.get(DataSource), optional(given, 'school')));
      const added = await app.get(AddPeople).run(actor, [person], 'print');
      if (isRefused(added)) throw new WrongUse(`somebody has an account with the address ${person.email} already`);
      const [account] = added;
      if (!account) throw new Error('Nobody was added');
      if (given.options.administrator === true)
        await app
          .get(AppointSomebody)
          .run(actor, { role: 'system_admin', accountId: account.accountId, from: null, until: null, replaces: false });
      await tellRoleHolders(app, actor, account.accountId);
      return app.get(PublicAddress).link(`/link/${account.token}`);
    });
    if (given.options.json === true) given.print(JSON.stringify({ email: person.email, link }));
    else for (const line of ['Give them this link yourself. It works once, for seven days:', link]) given.print(line);
    return 0;
  },
};

function newPerson(given: Given) {
  const email = needed(given, 'email').toLowerCase();
  if (!isEmail(email) || email.length > 254) throw new WrongUse('--email is not an e-mail address. Example: --email maud@school.example');
  return {
    email,
    name: atMost(120, 'name', needed(given, 'name')),
    jobTitle: atMost(120, 'job-title', optional(given, 'job-title') ?? ''),
    phone: '',
    engagement: engagementOf(optional(given, 'is') ?? 'employee_support'),
  };
}

function engagementOf(typed: string): EngagementKind {
  const kind = kinds.find((one) => one === typed);
  if (kind === undefined) throw new WrongUse(`--is takes one of ${kinds.join(', ')}`);
  return kind;
}

function atMost(length: number, option: string, value: string): string {
  if (value.length > length) throw new WrongUse(`--${option} takes at most ${length} characters`);
  return value;
}
