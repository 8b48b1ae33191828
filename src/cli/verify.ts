import { checkFolder, type CheckedFile, checkGiven, nodeHost } from '../checking/index.js';
import { type Command, optional, WrongUse } from './command.js';
import { type Chosen, chosen, shortText } from './chosen-files.js';

export const verify: Command = {
  name: 'verify',
  summary: 'Checks an exported case file or a receipt, with no database and no network',
  usage: 'FILE [MORE FILES] [--kept FILE] [--json]',
  help: [
    'FILE is the ZIP file of a case as it was exported, the folder that it was unpacked into, or a receipt. Beside a receipt may',
    'stand the file of the words that were reported, and files that came with it.',
    'Ends with 0 when all of it holds, with 1 when not.',
    '',
    '  --kept FILE  to know whose key it is: FILE holds a seal of the log (a checkpoint) that was sent before, or the key’s fingerprint',
    '  --json       answer as JSON: {"ok":…,"kind":"…","key":"…","findings":[{"about":"…","holds":…,"words":"…"}]}',
  ],
  options: { kept: { type: 'string' }, json: { type: 'boolean' } },
  takesWords: true,
  run: async (given) => {
    if (given.words.length === 0) throw new WrongUse('Which file? How to use it: npm run heed -- verify --help');
    const keptIn = optional(given, 'kept');
    const kept = keptIn === null ? null : await shortText(keptIn).catch((fault: Error) => cannotRead(keptIn, fault));
    const files = await chosen(given.words).catch((fault: Error) => cannotRead(given.words.join(', '), fault));
    try {
      const checked = await checkedOf(files, kept);
      if (given.options.json === true) given.print(JSON.stringify(checked));
      else for (const line of inWords(checked)) given.print(line);
      return checked.ok ? 0 : 1;
    } finally {
      await files.close();
    }
  },
};

function checkedOf({ folder, files }: Chosen, kept: string | null): Promise<CheckedFile> {
  return folder ? checkFolder(files, kept, nodeHost) : checkGiven(files, kept, nodeHost);
}

function cannotRead(what: string, fault: Error): never {
  if (fault instanceof WrongUse) throw fault;
  throw new WrongUse(`${what} cannot be read (${(fault as NodeJS.ErrnoException).code ?? fault.message})`, { cause: fault });
}

function inWords({ ok, kind, findings }: CheckedFile): string[] {
  const whole = kind === 'receipt' ? 'This receipt' : 'This case file';
  const signs = findings.map(({ about, holds, words }) => `${holds === null ? '·' : holds ? '✓' : '✗'} ${printable(`${about}: ${words}`)}`);
  return [ok ? `${whole} holds.` : `${whole} does NOT hold.`, ...signs];
}

/** Names come out of the file: nothing in them may steer the terminal. */
function printable(words: string): string {
  return words.replaceAll(/\p{C}/gu, '�');
}
