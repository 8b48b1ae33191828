import type { Command } from './command.js';
import { examine } from './doctor/examine.js';
import type { Symptom } from './doctor/symptom.js';
import { recordSettings } from './record-settings.js';

export const doctor: Command = {
  name: 'doctor',
  summary: 'Says what is wrong with this installation and how to mend it',
  usage: '[--json]',
  help: [
    'Looks at settings, folders, keys, database, evidence, disk, clock, mail, the virus scanner, checkpoints and backups. Changes nothing.',
    'Ends with 0 when nothing is wrong, with 1 when something is.',
    '',
    '  --json  answer as JSON: {"ok":…,"checks":[{"what":"…","ok":…,"found":"…","mend":"…" or null}]}',
  ],
  options: { json: { type: 'boolean' } },
  run: async ({ options, environment, print }) => {
    const checks = await examine(await recordSettings(environment));
    const ok = checks.every((check) => check.ok);
    if (options.json === true) print(JSON.stringify({ ok, checks }));
    else for (const check of checks) for (const line of inWords(check)) print(line);
    return ok ? 0 : 1;
  },
};

function inWords({ what, ok, found, mend }: Symptom): string[] {
  return [`${ok ? '✓' : '✗'} ${what}: ${found}`, ...(mend === null ? [] : [`    ${mend}`])];
}
