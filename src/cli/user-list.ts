import { readSettings } from '../platform/config/settings.js';
import { type AccountLine, accountLines } from './accounts.queries.js';
import type { Command } from './command.js';
import { readRecords } from './read-records.js';

export const userList: Command = {
  name: 'user list',
  summary: 'Lists who can sign in',
  usage: '[--json]',
  help: ['  --json  answer as JSON: [{"email":"…","name":"…","school":"…","roles":[…],"hasPassword":…,"hasSecondStep":…,"endedAt":…}]'],
  options: { json: { type: 'boolean' } },
  run: async ({ options, environment, print }) => {
    const accounts = await readRecords(readSettings(environment), (source) => accountLines(source, new Date()));
    if (options.json === true) print(JSON.stringify(accounts));
    else for (const account of accounts) print(inWords(account));
    return 0;
  },
};

function inWords({ email, name, school, roles, hasPassword, hasSecondStep, endedAt }: AccountLine): string {
  const state =
    endedAt !== null ? 'has left' : hasPassword ? (hasSecondStep ? 'password and codes' : 'password') : 'has not chosen a password';
  return [email, name, school, roles.length === 0 ? 'no role' : roles.join(', '), state].join('  ·  ');
}
