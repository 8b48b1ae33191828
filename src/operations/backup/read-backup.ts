import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { type Bytes, identitiesIn, opened } from './age-file.js';
import { BackupFault, systemCode } from './backup-fault.js';
import {
  evidenceOfPath,
  formatMember,
  type Manifest,
  manifestPath,
  type Member,
  paths,
  readFormat,
  readManifest,
  tableOfPath,
} from './manifest.js';
import { membersOf, type ReadMember } from './tar-file.js';

export interface SealedBackup {
  readonly file: string;
  /** A file with the secret key, as age-keygen writes it. */
  readonly identityFile: string;
}

export type TakeMember = (member: ReadMember) => Promise<void>;

/**
 * Reads a backup from its first byte to its last and holds everything in it against its manifest.
 * @param take sees each member but format and manifest, in the order of the file; may leave its content unread
 * @throws BackupFault when anything is not as it was written
 */
export async function readBackup({ file, identityFile }: SealedBackup, take: TakeMember = async () => {}): Promise<Manifest> {
  const identities = await identitiesIn((await readGiven(identityFile)).toString('utf8'));
  const read: Member[] = [];
  const rows = new Map<string, number>();
  let manifest: Manifest | null = null;
  for await (const member of members(await opened(bytesOf(file), identities))) {
    if (manifest !== null) throw new BackupFault('something stands behind the end of the backup');
    const seen = new Tallied(member);
    if (read.length === 0) readFormat(await seen.text(formatMember.path));
    else if (member.path === manifestPath) manifest = readManifest(await seen.text(manifestPath));
    else await take({ ...member, path: known(member.path), content: seen.content() });
    await seen.toTheEnd();
    const table = tableOfPath(member.path);
    if (table !== null) rows.set(table, (rows.get(table) ?? 0) + seen.lines);
    if (manifest === null) read.push({ path: member.path, bytes: seen.bytes, sha256: seen.sha256() });
  }
  if (manifest === null) throw new BackupFault('the backup ends before its manifest');
  hold(manifest, read, rows);
  return manifest;
}

function hold(manifest: Manifest, read: readonly Member[], rows: ReadonlyMap<string, number>): void {
  const line = ({ path, bytes, sha256 }: Member): string => `${path} ${bytes} ${sha256}`;
  const said = manifest.members.map(line);
  const wrong = read.map(line).find((one, at) => one !== said[at]);
  if (wrong !== undefined || said.length !== read.length)
    throw new BackupFault(`the backup is not what its manifest says${wrong === undefined ? '' : `, first at ${wrong.split(' ')[0]}`}`);
  for (const { name, rows: counted } of manifest.tables)
    if ((rows.get(name) ?? 0) !== counted) throw new BackupFault(`the backup does not hold every row of ${name}`);
  for (const table of rows.keys())
    if (!manifest.tables.some(({ name }) => name === table)) throw new BackupFault(`the manifest does not know of ${table}`);
}

async function* members(plain: Bytes): AsyncGenerator<ReadMember> {
  try {
    yield* membersOf(plain);
  } catch (fault) {
    if (fault instanceof BackupFault || systemCode(fault) !== null) throw fault;
    throw new BackupFault('the file opens, but it is no backup of Heed', { cause: fault });
  }
}

/** A name leads to a place, and so only names that Heed writes are taken. @throws BackupFault */
function known(path: string): string {
  if (tableOfPath(path) !== null || evidenceOfPath(path) !== null || Object.values<string>(paths).includes(path)) return path;
  throw new BackupFault('the backup holds something that Heed does not put into one');
}

const mostOfText = 256 * 1024 * 1024;

/** A member, hashed and counted as it is read. */
class Tallied {
  bytes = 0;
  lines = 0;
  private readonly hash = createHash('sha256');
  private readonly pieces: AsyncIterator<Uint8Array>;

  constructor(private readonly member: ReadMember) {
    this.pieces = member.content[Symbol.asyncIterator]();
  }

  /** Whoever stops reading early leaves the rest to {@link toTheEnd}. */
  async *content(): AsyncGenerator<Uint8Array> {
    for (let next = await this.pieces.next(); !next.done; next = await this.pieces.next()) {
      this.bytes += next.value.length;
      this.hash.update(next.value);
      for (let at = next.value.indexOf(10); at !== -1; at = next.value.indexOf(10, at + 1)) this.lines += 1;
      yield next.value;
    }
  }

  async text(path: string): Promise<string> {
    if (this.member.path !== path || this.member.bytes > mostOfText) throw new BackupFault('the file opens, but it is no backup of Heed');
    const pieces: Uint8Array[] = [];
    for await (const piece of this.content()) pieces.push(piece);
    return Buffer.concat(pieces).toString('utf8');
  }

  async toTheEnd(): Promise<void> {
    const rest = this.content();
    while (!(await rest.next()).done);
  }

  sha256(): string {
    return this.hash.digest('hex');
  }
}

async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const handle = await open(file).catch((fault: unknown) => cannotRead(file, fault));
  try {
    yield* handle.createReadStream({ highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>;
  } finally {
    await handle.close().catch(() => undefined);
  }
}

function readGiven(file: string): Promise<Buffer> {
  return readFile(file).catch((fault: unknown) => cannotRead(file, fault));
}

function cannotRead(file: string, fault: unknown): never {
  throw new BackupFault(`${file} cannot be read (${systemCode(fault) ?? String(fault)})`, { cause: fault });
}
