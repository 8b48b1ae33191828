import { signedHead } from '../audit/index.js';
import { readSettings } from '../platform/config/settings.js';
import { Keyring } from '../platform/crypto/keyring.js';
import type { Command } from './command.js';
import { readRecords } from './read-records.js';

export const auditCheckpoint: Command = {
  name: 'audit checkpoint',
  summary: 'Prints the signed head of the log',
  usage: '[--json]',
  help: [
    'Whoever keeps it can show later that nothing before it was cut off or written anew:',
    'npm run heed -- audit verify --since FILE',
    '',
    '  --json  answer as JSON: {"checkpoint":"…"}',
  ],
  options: { json: { type: 'boolean' } },
  run: async ({ options, environment, print }) => {
    const settings = readSettings(environment);
    const checkpoint = await readRecords(settings, (source) => signedHead(source, Keyring.load(settings)));
    print(options.json === true ? JSON.stringify({ checkpoint }) : checkpoint.replace(/\n$/, ''));
    return 0;
  },
};
