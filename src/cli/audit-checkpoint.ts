import { keyOf, signedHead } from '../audit/index.js';
import { readSettings } from '../platform/config/settings.js';
import { Keyring } from '../platform/crypto/keyring.js';
import type { Command } from './command.js';
import { readRecords } from './read-records.js';

export const auditCheckpoint: Command = {
  name: 'audit checkpoint',
  summary: 'Prints the signed head of the log',
  usage: '[--key] [--json]',
  help: [
    'Whoever keeps it can show later that nothing before it was cut off or written anew:',
    'npm run heed -- audit verify --since FILE',
    '',
    '  --key   print instead the public key that it is signed with, in one line: whoever has it can check without this server',
    '  --json  answer as JSON: {"checkpoint":"…"} or {"key":"…"}',
  ],
  options: { key: { type: 'boolean' }, json: { type: 'boolean' } },
  run: async ({ options, environment, print }) => {
    const settings = readSettings(environment);
    const [what, said] = await readRecords(settings, async (source): Promise<[string, string]> => {
      const keyring = Keyring.load(settings);
      return options.key === true ? ['key', await keyOf(source, keyring)] : ['checkpoint', await signedHead(source, keyring)];
    });
    print(options.json === true ? JSON.stringify({ [what]: said }) : said.replace(/\n$/, ''));
    return 0;
  },
};
