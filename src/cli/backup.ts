import { resolve } from 'node:path';
import { Disposals, UnitOfWork } from '../audit/index.js';
import { heedItself } from '../kernel/index.js';
import { BackupFault, recipientOf, recordForEachSchool, takeBackup, type TakenBackup } from '../operations/index.js';
import { readSettings } from '../platform/config/settings.js';
import { FolderStore } from '../platform/storage/folder-store.js';
import { type Command, type Given, optional, WrongUse } from './command.js';
import { inWordsOf } from './left-out-words.js';
import { readRecords } from './read-records.js';
import { withApplication } from './with-application.js';

export const backup: Command = {
  name: 'backup',
  summary: 'Takes a backup of everything in one encrypted file, while the server runs',
  usage: 'FILE [--recipient AGE1…] [--json]',
  help: [
    'Holds the records of one moment, released evidence and both keys; docs/backup.md says what is left out. It is sealed to a',
    'public key of age: whoever has the secret key can open it, this server cannot. It stands on the log.',
    '',
    '  --recipient AGE1…  the public key; else the setting BACKUP_RECIPIENT',
    '  --json             answer as JSON: {"file":"…","bytes":…,"takenAt":"…","checkpoint":"…","tables":[{"name":"…","rows":…}],',
    '                     "evidence":{"held":…,"altered":["…"],"leftOut":[{"id":"…","why":"…"}]}} (waiting,',
    '                     unscanned, infected, stopped or missing)',
    'Ends with 1 when a file of evidence is gone from where it is stored, or altered there: the backup holds everything else.',
  ],
  options: { recipient: { type: 'string' }, json: { type: 'boolean' } },
  takesWords: true,
  run: async (given) => {
    const [name, ...more] = given.words;
    if (name === undefined || more.length > 0) throw new WrongUse('takes the name of one file, which is to be made');
    const file = resolve(name);
    const taken = await take(given, file);
    const { bytes, manifest } = taken;
    const { takenAt, checkpoint, tables, evidence } = manifest;
    if (given.options.json === true) given.print(JSON.stringify({ file, bytes, takenAt, checkpoint, tables, evidence }));
    else for (const line of inWords(file, taken)) given.print(line);
    return evidence.altered.length > 0 || evidence.leftOut.some(({ why }) => why === 'missing') ? 1 : 0;
  },
};

async function take(given: Given, file: string): Promise<TakenBackup> {
  const settings = readSettings(given.environment);
  const recipient = optional(given, 'recipient') ?? settings.backupRecipient;
  if (recipient === null)
    throw new WrongUse('there is no recipient. Set BACKUP_RECIPIENT, or give --recipient age1…: docs/backup.md says how to make one');
  await refuseMistyped(recipient);
  // Brings the database up to this version, opens the keys, and writes what a crash kept from the ledger.
  await withApplication(given.environment, (app) => app.get(Disposals).catchUp());
  const store = new FolderStore(settings.uploadsDir);
  return readRecords(settings, (source) =>
    takeBackup(file, recipient, { source, settings, store, now: new Date() }, () =>
      withApplication(given.environment, (app) =>
        app.get(UnitOfWork).run({ ...heedItself, channel: 'command' }, (tx) => recordForEachSchool(tx, 'records.backed-up')),
      ),
    ),
  );
}

/** @throws WrongUse */
async function refuseMistyped(recipient: string): Promise<void> {
  try {
    await recipientOf(recipient);
  } catch (fault) {
    throw fault instanceof BackupFault ? new WrongUse(fault.message, { cause: fault }) : fault;
  }
}

function inWords(file: string, { bytes, manifest }: TakenBackup): string[] {
  const { takenAt, tables, evidence, checkpoint } = manifest;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return [
    `Taken: ${file}, ${Math.ceil(bytes / 1_000_000)} MB, as things stood at ${takenAt}.`,
    `It holds ${rows} rows of ${tables.length} tables and ${evidence.held} files of evidence.`,
    ...inWordsOf(evidence),
    'The head of its log, by which you know it again:',
    checkpoint.trimEnd(),
  ];
}
