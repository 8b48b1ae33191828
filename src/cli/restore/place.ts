import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, readFile, rename, rmdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { systemCode } from '../../operations/index.js';
import type { Settings } from '../../platform/config/settings.js';
import { databaseInWords, holdsRecords, isConnectedTo, putSchemaInPlace } from './postgres.js';
import type { Staging } from './staging.js';

const twoDigits = /^[0-9a-f]{2}$/;

/** Everything of an installation that is there already. */
export async function whatIsThere(settings: Settings): Promise<string[]> {
  const { databaseUrl, keyFile, signingKeyFile, checkpointFile, uploadsDir } = settings;
  const database = databaseUrl === null ? sqliteFiles(settings).filter(existsSync).slice(0, 1) : [];
  const records = databaseUrl !== null && (await holdsRecords(databaseUrl)) ? [databaseInWords(databaseUrl)] : [];
  const evidence = (await evidenceFolders(uploadsDir)).length > 0 ? [uploadsDir] : [];
  return [...database, ...records, ...[keyFile, signingKeyFile, checkpointFile].filter(existsSync), ...evidence];
}

/** As far as it can be told: whether a server, or anybody else, has the records open. */
export async function isInUse(settings: Settings): Promise<boolean> {
  if (settings.databaseUrl !== null) return isConnectedTo(settings.databaseUrl);
  const [file = ''] = sqliteFiles(settings);
  if (!existsSync(file)) return false;
  const database = new Database(file, { timeout: 0 });
  try {
    // Whoever has it open keeps the log of writes, and with it this way of working.
    database.pragma('journal_mode = DELETE');
    return false;
  } catch (fault) {
    // One that is broken is no reason not to restore.
    return systemCode(fault)?.startsWith('SQLITE_BUSY') ?? false;
  } finally {
    database.close();
  }
}

/**
 * Moves what was there aside, deleting nothing, and what was restored into its place. The records come last, in one step.
 * @param stay evidence that is not in the backup and keeps its place
 * @returns where what was there lies now
 */
export async function putInPlace(settings: Settings, staging: Staging, stamp: string, stay: readonly string[]): Promise<string[]> {
  const moves = new Moves(stamp);
  try {
    for (const [staged, place] of [
      [staging.settings.keyFile, settings.keyFile],
      [staging.settings.signingKeyFile, settings.signingKeyFile],
      [staging.settings.checkpointFile, settings.checkpointFile],
    ] as const)
      if (!(await areAlike(staged, place))) {
        await moves.aside(place);
        await moves.copy(staged, place);
      }
    for (const folder of await evidenceFolders(settings.uploadsDir)) await moves.aside(folder);
    for (const folder of await evidenceFolders(staging.settings.uploadsDir))
      await moves.move(folder, join(settings.uploadsDir, basename(folder)));
    for (const id of stay) await moves.back(settings.uploadsDir, join(id.slice(-4, -2), id.slice(-2), id));
    if (settings.databaseUrl !== null && staging.schema !== null) {
      const aside = `heed_replaced_${stamp.replaceAll(/\W/g, '_').toLowerCase()}`;
      if (await putSchemaInPlace(settings.databaseUrl, staging.schema, aside))
        moves.folders.add(`the schema ${aside} of ${databaseInWords(settings.databaseUrl)}`);
    } else {
      for (const file of sqliteFiles(settings)) await moves.aside(file);
      const staged = sqliteFiles(staging.settings);
      for (const [index, file] of sqliteFiles(settings).entries())
        if (existsSync(staged[index] ?? '')) await moves.move(staged[index] ?? '', file);
    }
  } catch (fault) {
    await moves.undo();
    throw fault;
  }
  return [...moves.folders];
}

/** Renames and copies that can be taken back. */
class Moves {
  readonly folders = new Set<string>();
  private readonly done: (readonly [from: string, to: string])[] = [];

  constructor(private readonly stamp: string) {}

  async aside(path: string): Promise<void> {
    if (!existsSync(path)) return;
    const folder = this.folderBeside(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await this.move(path, join(folder, basename(path)));
    this.folders.add(folder);
  }

  /** Puts one file that went aside back where it was. */
  async back(root: string, path: string): Promise<void> {
    await mkdir(dirname(join(root, path)), { recursive: true, mode: 0o700 });
    await this.move(join(root, `replaced-${this.stamp}`, path), join(root, path));
  }

  async move(from: string, to: string): Promise<void> {
    await rename(from, to);
    this.done.push([from, to]);
    for (const folder of new Set([dirname(from), dirname(to)])) await syncFolder(folder);
  }

  /** Keys may lie on another disk. The copy that was staged goes with the staging. */
  async copy(from: string, to: string): Promise<void> {
    await mkdir(dirname(to), { recursive: true, mode: 0o700 });
    await copyFile(from, `${to}.part`);
    const file = await open(`${to}.part`, 'r+');
    await file.sync().finally(() => file.close());
    await this.move(`${to}.part`, to);
  }

  async undo(): Promise<void> {
    for (const [from, to] of this.done.toReversed()) await rename(to, from);
    for (const folder of this.folders) await rmdir(folder).catch(() => undefined);
  }

  private folderBeside(path: string): string {
    return join(dirname(path), `replaced-${this.stamp}`);
  }
}

function sqliteFiles({ dataDir }: Pick<Settings, 'dataDir'>): string[] {
  return ['', '-wal', '-shm'].map((end) => join(dataDir, `heed.sqlite${end}`));
}

async function evidenceFolders(uploadsDir: string): Promise<string[]> {
  const names = existsSync(uploadsDir) ? await readdir(uploadsDir) : [];
  return names.filter((name) => twoDigits.test(name)).map((name) => join(uploadsDir, name));
}

async function areAlike(one: string, other: string): Promise<boolean> {
  return existsSync(other) && (await readFile(one)).equals(await readFile(other));
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}
