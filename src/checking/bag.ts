import { fails, type Finding, holds, NotReadable } from './finding.js';
import { hashOf, type Host, type SourceFile } from './host.js';
import { textOf } from './text-of.js';

/** The files of a case file, by path, each with the fingerprint that it has now. */
export interface Bag {
  readonly files: ReadonlyMap<string, SourceFile>;
  readonly hashes: ReadonlyMap<string, string>;
}

const plainPath = /^[a-zA-Z0-9][a-zA-Z0-9.-]*(\/[a-zA-Z0-9][a-zA-Z0-9.-]*)*$/;
const mostShown = 50;
const mostListed = 4 * 1024 * 1024;

/** Files that every case file has outside `data/`. */
const tags = ['bagit.txt', 'bag-info.txt', 'manifest-sha256.txt', 'signed-manifest.txt', 'tagmanifest-sha256.txt'] as const;

/** Takes the fingerprint of every file. @throws NotReadable for names that no case file has */
export async function readBag(given: readonly SourceFile[], host: Host): Promise<Bag> {
  const files = new Map<string, SourceFile>();
  const seen = new Set<string>();
  for (const file of withoutFolder(given)) {
    if (file.path.length > 200 || !plainPath.test(file.path))
      throw new NotReadable('The files', 'One of them has a name that Heed never gives. Do not unpack or open it.');
    // Some computers take two such names for one.
    const name = file.path.toLowerCase();
    if (seen.has(name)) throw new NotReadable('The files', `There are two files named ${file.path}. Nobody can tell which one counts.`);
    seen.add(name);
    files.set(file.path, file);
  }
  if (!files.has('manifest-sha256.txt'))
    throw new NotReadable('The files', 'This is no case file from Heed: manifest-sha256.txt is missing.');
  const hashes = new Map<string, string>();
  for (const file of files.values()) hashes.set(file.path, await hashOf(host, file));
  return { files, hashes };
}

/** Every file is as the two lists say; nothing is missing, nothing is there besides. */
export async function checkLists(bag: Bag): Promise<Finding[]> {
  const missing = tags.filter((path) => !bag.files.has(path)).map((path) => fails('The files', `${path} is missing.`));
  const payload = await compared(bag, 'manifest-sha256.txt', (path) => path.startsWith('data/'));
  const tagged = await compared(bag, 'tagmanifest-sha256.txt', (path) => !path.startsWith('data/') && path !== 'tagmanifest-sha256.txt');
  const found = [...missing, ...payload, ...tagged];
  const more = found.length - mostShown;
  if (more > 0) return [...found.slice(0, mostShown), fails('The files', `${more} more do not fit either.`)];
  if (found.length > 0) return found;
  return [
    holds('The files', `All ${bag.files.size} files are there, and each has the fingerprint that the lists give it. Nothing was added.`),
  ];
}

async function compared(bag: Bag, list: string, belongs: (path: string) => boolean): Promise<Finding[]> {
  const file = bag.files.get(list);
  if (!file) return [];
  const listed = listedIn(await textOf(file, 'The files', mostListed));
  if (listed === null) return [fails('The files', `${list} is not written as a list of fingerprints. It was damaged or changed.`)];
  const found: Finding[] = [];
  for (const [path, sum] of listed) {
    const hash = bag.hashes.get(path);
    if (hash === undefined || !belongs(path)) found.push(fails(path, 'This file is missing.'));
    else if (hash !== sum) found.push(fails(path, 'This file was changed: it no longer has the fingerprint that the list gives it.'));
  }
  for (const path of bag.files.keys())
    if (belongs(path) && !listed.has(path)) found.push(fails(path, 'This file was added: no list names it.'));
  return found;
}

/** Null for whatever is no list in the form of BagIt 1.0, and for one that names a file twice. */
export function listedIn(text: string): Map<string, string> | null {
  const listed = new Map<string, string>();
  if (!text.endsWith('\n')) return null;
  for (const line of text.slice(0, -1).split('\n')) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(\S{1,200})$/.exec(line) ?? [];
    if (sum === undefined || path === undefined || !plainPath.test(path) || listed.has(path)) return null;
    listed.set(path, sum);
  }
  return listed;
}

/** A bag lies in one folder of its own. */
function withoutFolder(files: readonly SourceFile[]): readonly SourceFile[] {
  const [folder = ''] = files[0]?.path.split('/') ?? [];
  const isBag = ['bagit.txt', 'manifest-sha256.txt'].some((name) => files.some(({ path }) => path === `${folder}/${name}`));
  const inside = isBag && files.every(({ path }) => path.startsWith(`${folder}/`));
  return inside ? files.map((file) => ({ ...file, path: file.path.slice(folder.length + 1) })) : files;
}
