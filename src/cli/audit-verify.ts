import { type Continuation, proveContinuation, type Verdict, verifyEverything } from '../audit/index.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { FolderStore } from '../platform/storage/folder-store.js';
import { type Command, optional } from './command.js';
import { evidenceFaults } from './evidence-faults.js';
import { checkpointsKeptIn } from './kept-file.js';
import { readRecords } from './read-records.js';
import { recordSettings } from './record-settings.js';

/** More would hide the first, which is where to look. */
const mostShown = 100;

export const auditVerify: Command = {
  name: 'audit verify',
  summary: 'Checks the whole log and everything that it covers',
  usage: '[--since FILE] [--json]',
  help: [
    'Reads every entry, every record that an entry vouches for and the bytes of every piece of evidence, and names the',
    'entry where something does not fit. It opens nothing that is sealed, and may run while the server does.',
    'Ends with 0 when all of it holds, with 1 when not.',
    '',
    '  --since FILE  also that a checkpoint kept earlier is still part of the log; FILE holds one or more of them. Prints what',
    '                proves it, for whoever kept the checkpoint: npm run heed -- audit prove --check',
    '  --json        answer as JSON: {"ok":…,"entries":…,"head":"…","faults":[{"seq":…,"why":"…"}]},',
    '                with --since also "consistency":[{"since":…,"proof":"…"}]',
  ],
  options: { since: { type: 'string' }, json: { type: 'boolean' } },
  run: async (given) => {
    const file = optional(given, 'since');
    const earlier = file === null ? [] : await checkpointsKeptIn('since', file);
    const settings = await recordSettings(given.environment);
    const verdict = await readRecords(settings, async (source) => {
      const keyring = Keyring.load(settings);
      const { publicKey } = keyring;
      const log = await verifyEverything({ source, publicKey, checkpointFile: settings.checkpointFile }, earlier);
      const bytes = await evidenceFaults(source, new FolderStore(settings.uploadsDir));
      const faults = [...log.faults, ...bytes].sort((a, b) => a.seq - b.seq);
      const consistency = file === null || !log.ok ? [] : await proveContinuation(source, keyring, earlier);
      return { ...log, ok: faults.length === 0, faults, ...(file === null ? {} : { consistency }) };
    });
    if (given.options.json === true) given.print(JSON.stringify(verdict));
    else for (const line of inWords(verdict)) given.print(line);
    return verdict.ok ? 0 : 1;
  },
};

function inWords({ ok, entries, head, faults, consistency = [] }: Verdict & { consistency?: readonly Continuation[] }): string[] {
  if (ok)
    return [
      `The log holds: ${entries} ${entries === 1 ? 'entry' : 'entries'}, head ${head}.`,
      ...consistency.flatMap(({ since, proof }) => [
        '',
        `It goes on from the checkpoint of entry ${since}. What proves it:`,
        '',
        proof.trimEnd(),
      ]),
    ];
  const shown = faults.slice(0, mostShown).map(({ seq, why }) => `Entry ${seq}: ${why}.`);
  const more = faults.length - shown.length;
  return [
    `The log does NOT hold: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${entries} entries.`,
    ...shown,
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ];
}
