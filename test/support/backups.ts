import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption';
import { extract, pack } from 'tar-stream';
import { commands } from '../../src/cli/commands.js';
import { runWords } from '../../src/cli/run-words.js';
import { heedDataSource } from '../../src/data-source.js';
import { partsOf, recordTables } from '../../src/operations/backup/snapshot.js';
import { readSettings } from '../../src/platform/config/settings.js';

export interface Said {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** A command as somebody types it who works at the server. */
export async function heed(settings: Readonly<Record<string, string>>, ...words: readonly string[]): Promise<Said> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runWords(words, {
    commands,
    environment: settings,
    print: (l) => void out.push(l),
    complain: (l) => void err.push(l),
  });
  return { status, out: out.join('\n'), err: err.join('\n') };
}

export interface BackupKey {
  readonly recipient: string;
  readonly identity: string;
  readonly file: string;
}

/** As age-keygen writes one. */
export async function aBackupKey(folder: string, name = 'identity.txt'): Promise<BackupKey> {
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  const file = join(folder, name);
  await writeFile(file, `# created: 2026-11-09T09:00:00Z\n# public key: ${recipient}\n${identity}\n`);
  return { recipient, identity, file };
}

export type Records = Readonly<Record<string, readonly string[]>>;

/** Every row of every table that a backup holds, as text. */
export async function recordsOf(settings: Readonly<Record<string, string>>): Promise<Records> {
  const source = await heedDataSource(readSettings(settings), { readsOnly: true }).initialize();
  try {
    const all: Record<string, string[]> = {};
    for (const table of recordTables(source)) {
      const lines: string[] = [];
      for await (const { bytes } of partsOf(source.manager, table)) lines.push(...bytes.toString('utf8').trimEnd().split('\n'));
      all[table.name] = lines.sort();
    }
    // Whoever starts Heed over them sorts the fresh words into the index.
    const { word_fresh: fresh = [], word_index: sorted = [], ...rest } = all;
    return {
      ...rest,
      words: [...fresh, ...sorted]
        .filter((line) => line !== '')
        .map(wordOf)
        .sort(),
    };
  } finally {
    await source.destroy();
  }
}

export interface TarMember {
  readonly path: string;
  readonly bytes: Buffer;
}

/** What is in a backup, opened as anybody can who has the secret key and no Heed. */
export async function membersIn(file: string, { identity }: BackupKey): Promise<TarMember[]> {
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const tar = extract();
  const feeding = pipeline(Readable.from([Buffer.from(await decrypter.decrypt(await readFile(file)))]), tar);
  const members: TarMember[] = [];
  for await (const entry of tar) {
    const pieces: Buffer[] = [];
    for await (const piece of entry as AsyncIterable<Buffer>) pieces.push(piece);
    members.push({ path: entry.header.name, bytes: Buffer.concat(pieces) });
  }
  await feeding;
  return members;
}

/** A file that somebody made who has the public key: anybody can. */
export async function sealMembers(file: string, members: readonly TarMember[], { recipient }: BackupKey): Promise<void> {
  const tar = pack();
  for (const { path, bytes } of members) tar.entry({ name: path }, bytes);
  tar.finalize();
  const pieces: Buffer[] = [];
  for await (const piece of tar as AsyncIterable<Buffer>) pieces.push(piece);
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  await writeFile(file, await encrypter.encrypt(Buffer.concat(pieces)));
}

/** What somebody makes who has the public key and takes care that the manifest fits. */
export function rewritten(members: readonly TarMember[], path: string, change: (text: string) => string): TarMember[] {
  const all = members.map((one) => (one.path === path ? { path, bytes: Buffer.from(change(one.bytes.toString())) } : one));
  const manifest = JSON.parse(all.at(-1)?.bytes.toString() ?? '') as { members: { path: string; bytes: number; sha256: string }[] };
  manifest.members = manifest.members.map((said) => {
    const bytes = all.find((one) => one.path === said.path)?.bytes ?? Buffer.alloc(0);
    return { path: said.path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
  return [...all.slice(0, -1), { path: 'manifest.json', bytes: Buffer.from(JSON.stringify(manifest)) }];
}

function wordOf(line: string): string {
  const { hash, case_id: caseId, kind } = JSON.parse(line) as Record<string, string>;
  return `${hash} ${caseId} ${kind}`;
}
