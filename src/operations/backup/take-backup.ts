import { open, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { DataSource, EntityManager } from 'typeorm';
import { signedHead } from '../../audit/index.js';
import { evidenceStatesIn, type StoredState } from '../../cases/index.js';
import type { Settings } from '../../platform/config/settings.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { query } from '../../platform/database/sql.js';
import { BlobMissing, type BlobStore } from '../../platform/storage/blob-store.js';
import { projectFolder } from '../../platform/views/project-folder.js';
import { type Bytes, recipientOf, sealed } from './age-file.js';
import { BackupFault, systemCode } from './backup-fault.js';
import {
  evidencePath,
  formatMember,
  type HeldEvidence,
  type LeftOut,
  type Manifest,
  manifestPath,
  paths,
  recordsPath,
} from './manifest.js';
import { inOneMoment, partsOf, recordTables } from './snapshot.js';
import { type TarWriter, tarOf } from './tar-file.js';
import { readme } from './readme.js';

export interface WhatToBackUp {
  /** On SQLite opened for reading only. */
  readonly source: DataSource;
  readonly settings: Pick<Settings, 'keyFile' | 'signingKeyFile' | 'checkpointFile' | 'clamdUrl'>;
  readonly store: BlobStore;
  readonly now: Date;
}

export interface TakenBackup {
  readonly bytes: number;
  readonly manifest: Manifest;
}

/**
 * Writes a backup beside others who write the records. The file gets its name when it is whole and durable.
 * @param recipient a public key of age
 * @param beforeNaming what must be done before there is a backup; when it fails there is none
 * @throws BackupFault
 */
export async function takeBackup(
  file: string,
  recipient: string,
  what: WhatToBackUp,
  beforeNaming: () => Promise<void>,
): Promise<TakenBackup> {
  const sealing = await recipientOf(recipient);
  await refuseExisting(file);
  const part = join(dirname(file), `.${basename(file)}.part`);
  let manifest: Manifest | null = null;
  const plain = tarOf(what.now, async (tar) => {
    manifest = await writeMembers(tar, what);
  });
  try {
    const bytes = await writeDurably(part, await sealed(plain, sealing));
    await beforeNaming();
    await refuseExisting(file);
    await rename(part, file);
    if (manifest === null) throw new Error('A backup ended before its manifest');
    return { bytes, manifest };
  } catch (fault) {
    if (systemCode(fault) !== 'EEXIST') await rm(part, { force: true }).catch(() => undefined);
    throw inWords(fault, file, part);
  }
}

async function writeMembers(tar: TarWriter, { source, settings, store, now }: WhatToBackUp): Promise<Manifest> {
  const keyring = Keyring.load(settings);
  const scannerIsSet = settings.clamdUrl !== null;
  await tar.text(formatMember.path, JSON.stringify(formatMember.says));
  await tar.text(paths.readme, readme);
  await tar.text(paths.masterKey, await readFile(settings.keyFile));
  await tar.text(paths.signingKey, await readFile(settings.signingKeyFile));
  // Read before the records: a checkpoint that is signed meanwhile would seem to be ahead of the log.
  const kept = await readFile(settings.checkpointFile, 'utf8').catch((fault: unknown) => {
    if (systemCode(fault) === 'ENOENT') return '';
    throw fault;
  });
  const moment = await inOneMoment(source, async (manager) => {
    const checkpoint = await signedHead({ manager }, keyring);
    await tar.text(paths.checkpoints, `${kept}${checkpoint}\n`);
    const tables: { name: string; rows: number }[] = [];
    for (const table of recordTables(source)) {
      let [rows, number] = [0, 0];
      for await (const part of partsOf(manager, table)) {
        await tar.text(recordsPath(table.name, (number += 1)), part.bytes);
        rows += part.rows;
      }
      tables.push({ name: table.name, rows });
    }
    return { checkpoint, tables, migrations: await appliedMigrations(manager), items: await evidenceStatesIn(manager, { scannerIsSet }) };
  });
  const { checkpoint, tables, migrations, items } = moment;
  const manifest: Manifest = {
    heed: await heedVersion(),
    engine: source.options.type === 'postgres' ? 'postgres' : 'sqlite',
    takenAt: now.toISOString(),
    checkpoint,
    migrations,
    tables,
    evidence: await writeEvidence(tar, items, { store, now: (id) => evidenceStatesIn(source.manager, { scannerIsSet, id }) }),
    members: [...tar.members],
  };
  await tar.text(manifestPath, JSON.stringify(manifest));
  return manifest;
}

interface Stored {
  readonly store: BlobStore;
  /** How far one item has come by now. */
  readonly now: (id: string) => Promise<StoredState[]>;
}

/**
 * The sealed bytes of what was released, and of nothing else: until then a backup holds an item's row, never its bytes, and what was stopped is
 * not copied either. @source domain guide 9.2
 */
async function writeEvidence(tar: TarWriter, items: readonly StoredState[], { store, now }: Stored): Promise<HeldEvidence> {
  const leftOut: { id: string; why: LeftOut }[] = [];
  const altered: string[] = [];
  for (const item of items) {
    const { id, storedSha256 } = item;
    const why = await whyLeftOut(item, now);
    if (why !== null) leftOut.push({ id, why });
    else
      try {
        const sha256 = await tar.stream(evidencePath(id), await store.size(id), await store.open(id));
        if (sha256 !== storedSha256) altered.push(id);
      } catch (fault) {
        if (!(fault instanceof BlobMissing)) throw fault;
        leftOut.push({ id, why: 'missing' });
      }
  }
  return { held: items.length - leftOut.length, altered, leftOut };
}

/** Asked again for each item, because it may have been stopped since the moment that the records show. */
async function whyLeftOut({ id, state }: StoredState, statesNow: Stored['now']): Promise<LeftOut | null> {
  if (state !== 'open') return state;
  const [now] = await statesNow(id);
  if (!now) return 'missing';
  return now.state === 'open' ? null : now.state;
}

async function appliedMigrations(manager: EntityManager): Promise<string[]> {
  const rows = await query<{ name: string }>(manager, 'SELECT name FROM migrations ORDER BY id');
  return rows.map(({ name }) => name);
}

async function heedVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(projectFolder(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

async function refuseExisting(file: string): Promise<void> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) throw new BackupFault(`${file} is a folder. Give the name of the file that is to be made`);
  if (found) throw new BackupFault(`${file} exists already. A backup never overwrites another`);
}

async function writeDurably(path: string, source: Bytes): Promise<number> {
  const out = await open(path, 'wx', 0o600);
  let bytes = 0;
  try {
    for await (const piece of source) {
      for (let at = 0; at < piece.length;) at += (await out.write(piece, at)).bytesWritten;
      bytes += piece.length;
    }
    await out.sync();
  } finally {
    await out.close();
  }
  return bytes;
}

const systemWords: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full: no more may be written there',
  EROFS: 'nothing can be written there',
  EACCES: 'this user may not write there',
  EPERM: 'this user may not write there',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
};

function inWords(fault: unknown, file: string, part: string): unknown {
  if (systemCode(fault) === 'EEXIST')
    return new BackupFault(`another backup to ${file} is under way, or was broken off. If none is: remove ${part}`, { cause: fault });
  const said = systemWords[systemCode(fault) ?? ''];
  return said === undefined ? fault : new BackupFault(`${file} cannot be written: ${said}. Nothing was kept`, { cause: fault });
}
