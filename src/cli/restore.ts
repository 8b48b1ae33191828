import { resolve } from 'node:path';
import { appendDisposals, type Disposal, notIn, readDisposals } from '../audit/index.js';
import { BackupFault, type Manifest, readBackup, type SealedBackup } from '../operations/index.js';
import { readSettings, type Settings } from '../platform/config/settings.js';
import { FolderStore } from '../platform/storage/folder-store.js';
import { type Command, type Given, needed, optional, WrongUse } from './command.js';
import { inWordsOf } from './left-out-words.js';
import { loadBackup, refuseNewer } from './restore/load-backup.js';
import { isInUse, putInPlace, whatIsThere } from './restore/place.js';
import { proveRecords } from './restore/prove-records.js';
import { settleRecords } from './restore/settle-records.js';
import { makeStaging } from './restore/staging.js';
import { StoredBytes } from './restore/stored-bytes.js';

export const restore: Command = {
  name: 'restore',
  summary: 'Checks a backup whole, and puts it in place of what is there',
  usage: 'FILE --identity KEYFILE [--check] [--ledger FILE | --without-ledger] [--replace] [--with-faults] [--json]',
  help: [
    'Into the embedded database or into PostgreSQL, whichever it came from. Nothing is touched until everything in the backup was',
    'read, put into a place of its own and verified. Stop the server first.',
    '',
    '  --identity KEYFILE  the secret key of age that the backup was made for, as age-keygen wrote it',
    '  --check             only read it to its end and hold it against its manifest; changes nothing',
    '  --ledger FILE       the ledger of what was disposed of; else disposals.txt beside the checkpoints',
    '  --without-ledger    there is no ledger any more: what was disposed of since the backup comes back',
    '  --replace           move what is there aside, into a folder that is named; deletes nothing',
    '  --with-faults       even when its log or evidence does not verify, because that was so before',
    '  --json              answer as JSON: {"takenAt":"…","origin":"…","entries":…,"head":"…","ledgerLines":…,',
    '                      "withoutBytes":["…"],"movedAside":["…"],"faults":…}; with --check {"ok":true,"takenAt":"…",…}',
  ],
  options: {
    identity: { type: 'string' },
    check: { type: 'boolean' },
    ledger: { type: 'string' },
    'without-ledger': { type: 'boolean' },
    replace: { type: 'boolean' },
    'with-faults': { type: 'boolean' },
    json: { type: 'boolean' },
  },
  takesWords: true,
  run: async (given) => {
    const [file, ...more] = given.words;
    if (file === undefined || more.length > 0) throw new WrongUse('takes one file, which backup made');
    const sealed = { file: resolve(file), identityFile: resolve(needed(given, 'identity')) };
    const settings = readSettings(given.environment);
    if (given.options.check === true) {
      tellChecked(given, await readBackup(sealed));
      return 0;
    }
    const ledger = await chosenLedger(given, settings);
    await refuseExisting(given, settings);
    await refuseInUse(settings);
    const manifest = await readBackup(sealed);
    refuseNewer(manifest);
    tellRestored(given, manifest, await restoreInto(settings, given, { sealed, manifest, ledger }));
    return 0;
  },
};

interface Checked {
  readonly sealed: SealedBackup;
  readonly manifest: Manifest;
  readonly ledger: readonly Disposal[];
}

interface Restored {
  readonly entries: number;
  readonly head: string;
  readonly faults: number;
  readonly ledgerLines: number;
  readonly withoutBytes: readonly string[];
  readonly movedAside: readonly string[];
}

async function restoreInto(settings: Settings, given: Given, { sealed, manifest, ledger }: Checked): Promise<Restored> {
  const stamp = new Date()
    .toISOString()
    .replace(/[.].*$/, '')
    .replaceAll(':', '-');
  const staging = await makeStaging(given.environment, stamp);
  try {
    await loadBackup(sealed, manifest, staging, ledger);
    const bytes = new StoredBytes(staging.store, new FolderStore(settings.uploadsDir));
    const withoutBytes = await settleRecords(staging, ledger, (item) => bytes.has(item));
    const verdict = await proveRecords(staging, bytes.together, { withFaults: given.options['with-faults'] === true });
    await refuseInUse(settings);
    const movedAside = await putInPlace(settings, staging, stamp, bytes.stay);
    await appendDisposals(settings.disposalsFile, notIn((await readDisposals(settings.disposalsFile)) ?? [], ledger));
    const { entries, head, faults } = verdict;
    return { entries, head, faults: faults.length, ledgerLines: ledger.length, withoutBytes, movedAside };
  } finally {
    await staging.remove();
  }
}

/** @throws WrongUse without one, unless told that there is none any more */
async function chosenLedger(given: Given, settings: Settings): Promise<readonly Disposal[]> {
  const file = optional(given, 'ledger');
  if (given.options['without-ledger'] === true) {
    if (file !== null) throw new WrongUse('--ledger and --without-ledger do not go together');
    return [];
  }
  const path = resolve(file ?? settings.disposalsFile);
  const ledger = await readDisposals(path);
  if (ledger === null)
    throw new WrongUse(
      `there is no ledger of disposals at ${path}. Without it, what was disposed of since the backup comes back. ` +
        'Give --ledger FILE, or --without-ledger when it is lost',
    );
  return ledger;
}

/** @throws BackupFault */
async function refuseInUse(settings: Settings): Promise<void> {
  if (await isInUse(settings))
    throw new BackupFault('the server still runs over these records, or something else has them open. Stop it first');
}

/** @throws BackupFault */
async function refuseExisting({ options }: Given, settings: Settings): Promise<void> {
  const there = await whatIsThere(settings);
  if (there.length > 0 && options.replace !== true)
    throw new BackupFault(`there is something already: ${there.join(', ')}. To move it aside: --replace. Nothing was changed`);
}

function tellChecked({ options, print }: Given, { takenAt, heed, engine, checkpoint, tables, evidence }: Manifest): void {
  if (options.json === true) {
    print(JSON.stringify({ ok: true, takenAt, heed, engine, checkpoint, tables, evidence }));
    return;
  }
  for (const line of [
    `The backup is whole. Taken at ${takenAt} by Heed ${heed}, from ${engine === 'postgres' ? 'PostgreSQL' : 'the embedded database'}.`,
    `It holds ${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables and ${evidence.held} files of evidence.`,
    ...inWordsOf(evidence),
    'The head of its log. Whoever kept an earlier one can check that it goes on from theirs, once it is restored:',
    checkpoint.trimEnd(),
  ])
    print(line);
}

function tellRestored({ options, print }: Given, { takenAt, checkpoint }: Manifest, restored: Restored): void {
  const [origin = ''] = checkpoint.split('\n');
  if (options.json === true) {
    print(JSON.stringify({ takenAt, origin, ...restored }));
    return;
  }
  const { entries, head, faults, ledgerLines, withoutBytes, movedAside } = restored;
  for (const line of [
    `Restored: everything as it stood at ${takenAt}. The log ${origin} has ${entries} entries, head ${head}.`,
    faults === 0 ? 'Records, log and evidence verify.' : `It does NOT verify: ${faults} faults. Look: npm run heed -- audit verify`,
    `By the ledger, destroyed or locked again: ${ledgerLines}.`,
    ...(withoutBytes.length === 0
      ? []
      : [`Evidence that came back without its file: ${withoutBytes.length}.`, ...withoutBytes.map((id) => `  ${id}`)]),
    ...(movedAside.length === 0 ? [] : ['What was there before lies in:', ...movedAside.map((place) => `  ${place}`)]),
    'Everybody signs in anew. Start the server: npm start',
  ])
    print(line);
}
