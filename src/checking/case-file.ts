import { type Bag, checkLists, listedIn, readBag } from './bag.js';
import { checkEntries, checkOriginals } from './entries.js';
import { allHold, type CheckedFile, fails, type Finding, holds, NotReadable } from './finding.js';
import type { Host, SourceFile } from './host.js';
import { checkKey, fingerprintOf } from './key.js';
import { isSignedBy, type NamedKey, readHead, readKey, readSigned } from './signed-text.js';
import { textOf } from './text-of.js';

const small = 64 * 1024;
const mostOfEntries = 64 * 1024 * 1024;

/** An exported case file: its files, its signature, its part of the log. @param kept what somebody kept apart from it, to know the key by */
export async function checkCaseFile(given: readonly SourceFile[], kept: string | null, host: Host): Promise<CheckedFile> {
  const findings: Finding[] = [];
  let key: NamedKey | null = null;
  try {
    const bag = await readBag(given, host);
    findings.push(...(await checkLists(bag)));
    key = readKey(await textIn(bag, 'data/proof/public-key.txt', 'The key', small), host);
    if (key === null) findings.push(fails('The key', 'public-key.txt holds no key that can be read. It was damaged or changed.'));
    else {
      findings.push(await checkSignature(bag, key, host));
      findings.push(...(await checkLog(bag, key, host)));
      findings.push(await checkKey(key, kept, host));
    }
  } catch (fault) {
    if (!(fault instanceof NotReadable)) throw fault;
    findings.push(fails(fault.about, fault.message));
  }
  return { kind: 'case file', ok: allHold(findings), key: key && fingerprintOf(key, host), findings };
}

/** The lists themselves are signed: whoever changes a file and writes the lists anew is found here. */
async function checkSignature(bag: Bag, key: NamedKey, host: Host): Promise<Finding> {
  const about = 'The signature';
  const signed = readSigned(await textIn(bag, 'signed-manifest.txt', about, small));
  if (signed === null) return fails(about, 'signed-manifest.txt holds no signature that can be read. It was damaged or changed.');
  if (!(await isSignedBy(signed, key, host)))
    return fails(
      about,
      'The list of fingerprints is not signed by the key in this file. Somebody changed the list, the signature or the key.',
    );
  const [, lines = ''] = /^Heed case file\nHD-[0-9A-Z]{4}-[0-9A-Z]{4}\n((?:[^\n]+\n)+)$/.exec(signed.text) ?? [];
  const listed = listedIn(lines) ?? new Map<string, string>();
  const covered = ['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'];
  if (!covered.every((path) => listed.has(path))) return fails(about, 'It does not cover the list of fingerprints.');
  const changed = [...listed].filter(([path, sum]) => bag.hashes.get(path) !== sum).map(([path]) => path);
  return changed.length > 0
    ? fails(about, `It was made over another ${changed.join(' and another ')}. Somebody wrote that anew.`)
    : holds(about, 'The list of fingerprints is signed by the key in this file, so nobody without that key changed the list.');
}

async function checkLog(bag: Bag, key: NamedKey, host: Host): Promise<Finding[]> {
  const about = 'The seal of the log';
  const signed = readSigned(await textIn(bag, 'data/proof/checkpoint.txt', about, small));
  const head = signed && readHead(signed);
  if (signed === null || head === null) return [fails(about, 'checkpoint.txt holds no seal that can be read. It was damaged or changed.')];
  if (!(await isSignedBy(signed, key, host)))
    return [fails(about, 'It is not signed by the key in this file. Somebody changed the seal or the key.')];
  const { findings, files } = checkEntries(await textIn(bag, 'data/proof/entries.jsonl', 'The log', mostOfEntries), head, host);
  return [holds(about, 'It is signed by the key in this file.'), ...findings, ...checkOriginals(bag.hashes, files)];
}

async function textIn(bag: Bag, path: string, about: string, mostBytes: number): Promise<string> {
  const file = bag.files.get(path);
  if (!file) throw new NotReadable(about, `${path} is missing.`);
  return textOf(file, about, mostBytes);
}
