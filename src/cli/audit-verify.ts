import { readFile } from 'node:fs/promises';
import { type Verdict, verifyEverything } from '../audit/index.js';
import { Keyring } from '../platform/crypto/keyring.js';
import { FolderStore } from '../platform/storage/folder-store.js';
import { type Command, optional, WrongUse } from './command.js';
import { evidenceFaults } from './evidence-faults.js';
import { readRecords } from './read-records.js';
import { recordSettings } from './record-settings.js';

/** Whatever else stands around them: they may come from a terminal, a mail or a letter. */
const checkpoints = /^[^\n]+\n\d+\n[A-Za-z0-9+/=]+\n\n— [^\n]+\n?/gm;

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
    '  --since FILE  also that a checkpoint kept earlier is still part of the log; FILE holds one or more of them',
    '  --json        answer as JSON: {"ok":…,"entries":…,"head":"…","faults":[{"seq":…,"why":"…"}]}',
  ],
  options: { since: { type: 'string' }, json: { type: 'boolean' } },
  run: async (given) => {
    const file = optional(given, 'since');
    const earlier = file === null ? [] : await keptIn(file);
    const settings = await recordSettings(given.environment);
    const verdict = await readRecords(settings, async (source) => {
      const { publicKey } = Keyring.load(settings);
      const log = await verifyEverything({ source, publicKey, checkpointFile: settings.checkpointFile }, earlier);
      const bytes = await evidenceFaults(source, new FolderStore(settings.uploadsDir));
      return { ...log, ok: log.ok && bytes.length === 0, faults: [...log.faults, ...bytes].sort((a, b) => a.seq - b.seq) };
    });
    if (given.options.json === true) given.print(JSON.stringify(verdict));
    else for (const line of inWords(verdict)) given.print(line);
    return verdict.ok ? 0 : 1;
  },
};

/** @throws WrongUse when there is no checkpoint to hold the log against */
async function keptIn(file: string): Promise<string[]> {
  const text = await readFile(file, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    throw new WrongUse(`--since: ${file} cannot be read (${fault.code ?? fault.message})`, { cause: fault });
  });
  const notes = text.replaceAll('\r\n', '\n').match(checkpoints) ?? [];
  if (notes.length === 0) throw new WrongUse(`--since: ${file} holds no checkpoint`);
  return notes.map((note) => (note.endsWith('\n') ? note : `${note}\n`));
}

function inWords({ ok, entries, head, faults }: Verdict): string[] {
  if (ok) return [`The log holds: ${entries} ${entries === 1 ? 'entry' : 'entries'}, head ${head}.`];
  const shown = faults.slice(0, mostShown).map(({ seq, why }) => `Entry ${seq}: ${why}.`);
  const more = faults.length - shown.length;
  return [
    `The log does NOT hold: ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'} in ${entries} entries.`,
    ...shown,
    ...(more > 0 ? [`… and ${more} more.`] : []),
  ];
}
