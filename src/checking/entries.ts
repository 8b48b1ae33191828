import { fails, type Finding, holds, told } from './finding.js';
import { fromHex, hex, type Host, sha256, utf8 } from './host.js';
import { momentInWords } from './moments.js';
import type { Head } from './signed-text.js';
import { isBelow, leafOf } from './tree.js';

const about = 'The log';
const mostShown = 20;

/** One line of `entries.jsonl`: an entry in full, or only its fingerprint where the copy leaves it out. */
interface Line {
  readonly index: number;
  readonly path: readonly Uint8Array[];
  readonly leaf: Uint8Array;
  /** Null where only the fingerprint is given. */
  readonly entry: Entry | null;
  readonly detail: string | null;
}

interface Entry {
  readonly seq: number;
  readonly at: string;
  readonly action: string;
  readonly subject: string;
  readonly commitment: string;
}

/** A file's fingerprint, as an entry told it at a moment. */
export interface LoggedFile {
  readonly at: string;
  readonly sha256: string;
}

export interface EntriesChecked {
  readonly findings: readonly Finding[];
  readonly files: readonly LoggedFile[];
}

/** Every entry stands on the log under the signed head, in its place, and every opened detail is the one that was put there. */
export function checkEntries(text: string, head: Head, host: Host): EntriesChecked {
  const wrong: Finding[] = [];
  const files: LoggedFile[] = [];
  const counts = { entries: 0, details: 0, withheld: 0 };
  let [before, subject] = [-1, ''];
  for (const [at, written] of text.replace(/\n$/, '').split('\n').entries()) {
    if (wrong.length >= mostShown) break;
    const line = lineOf(written, host);
    if (line === null) {
      wrong.push(fails(about, `Line ${at + 1} of entries.jsonl can’t be read. It was damaged or changed.`));
      continue;
    }
    const { index, entry, detail } = line;
    const name = `Entry ${index + 1}`;
    if (index <= before) wrong.push(fails(about, `${name} stands in the wrong place.`));
    before = index;
    counts.entries += 1;
    if (!isBelow(line, head, host))
      wrong.push(fails(about, `${name} is not what stands on the log under this seal. It was changed or made up.`));
    if (entry === null) {
      counts.withheld += 1;
      continue;
    }
    if (entry.seq !== index + 1) wrong.push(fails(about, `${name} says that it is entry ${entry.seq}.`));
    if (subject === '') subject = entry.subject;
    if (entry.subject !== subject) wrong.push(fails(about, `${name} is about another case.`));
    if (detail === null) continue;
    counts.details += 1;
    if (hex(sha256(host, utf8(detail))) !== entry.commitment) wrong.push(fails(about, `What ${name.toLowerCase()} says was changed.`));
    else files.push(...fileIn(detail, entry));
  }
  return { findings: wrong.length > 0 ? wrong : inWords(counts, head), files };
}

function inWords({ entries, details, withheld }: { entries: number; details: number; withheld: number }, head: Head): Finding[] {
  const found = [
    holds(about, `${many(entries, 'entry', 'entries')} of this case stand on the log of ${head.size}, just as they are here.`),
  ];
  if (details > 0)
    found.push(
      holds(about, `${many(details, 'entry', 'entries')} also say what was done. Those words are the ones put there at the time.`),
    );
  if (withheld > 0)
    found.push(
      told(about, `Of ${many(withheld, 'entry', 'entries')} only the fingerprint is here, because ${whyWithheld(withheld === entries)}.`),
    );
  return found;
}

function whyWithheld(all: boolean): string {
  return all ? 'this copy leaves out what the log says' : 'this copy does not name the reporter';
}

function many(count: number, one: string, more: string): string {
  return `${count} ${count === 1 ? one : more}`;
}

function lineOf(written: string, host: Host): Line | null {
  const value = parsed(written);
  const place = value && placeOf(value);
  if (value === null || place === null) return null;
  const { leaf, entry: text, detail = null } = value;
  if (text === undefined) {
    const hash = fromHex(leaf, 32);
    return hash && { ...place, leaf: hash, entry: null, detail: null };
  }
  if (typeof text !== 'string' || (detail !== null && typeof detail !== 'string')) return null;
  const entry = entryOf(text);
  return entry && { ...place, leaf: leafOf(text, host), entry, detail };
}

function placeOf({ index, path }: Record<string, unknown>): Pick<Line, 'index' | 'path'> | null {
  if (typeof index !== 'number' || !Number.isSafeInteger(index) || index < 0 || !Array.isArray(path) || path.length > 60) return null;
  const hashes = path.map((one: unknown) => fromHex(one, 32));
  return hashes.every((one) => one !== null) ? { index, path: hashes } : null;
}

function entryOf(text: string): Entry | null {
  const { seq, at, action, subject, commitment } = parsed(text) ?? {};
  if (typeof seq !== 'number' || typeof at !== 'string' || typeof action !== 'string') return null;
  return typeof subject === 'string' && typeof commitment === 'string' ? { seq, at, action, subject, commitment } : null;
}

function fileIn(detail: string, { at, action }: Entry): LoggedFile[] {
  const words = parsed(detail)?.words;
  const sum = typeof words === 'object' && words !== null && 'sha256' in words ? words.sha256 : null;
  return action.startsWith('evidence.') && typeof sum === 'string' ? [{ at, sha256: sum }] : [];
}

/** Each original against the entries that tell its fingerprint: since when is it known to be this one? */
export function checkOriginals(hashes: ReadonlyMap<string, string>, files: readonly LoggedFile[]): Finding[] {
  return [...hashes]
    .filter(([path]) => path.startsWith('data/evidence/'))
    .map(([path, sum]) => {
      const first = files.filter((file) => file.sha256 === sum).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
      return first === undefined
        ? told(path, 'It is as it was when this copy was made. No entry that is shown here tells its fingerprint from before.')
        : holds(path, `It has the fingerprint that was put on the log on ${momentInWords(first.at)}.`);
    });
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : null;
  } catch {
    return null;
  }
}
