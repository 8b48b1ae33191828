import { fails, type Finding, holds, told } from './finding.js';
import { hex, type Host, sameBytes, sha256 } from './host.js';
import { isSignedBy, type NamedKey, readHead, readKey, readSigned } from './signed-text.js';

const about = 'The key';

export function fingerprintOf({ key }: NamedKey, host: Host): string {
  return hex(sha256(host, key));
}

/** In fours, so that two people can compare it aloud. */
export function inFours(fingerprint: string): string {
  return fingerprint.match(/.{1,4}/g)?.join(' ') ?? '';
}

/**
 * Whether the key is the school's. A file cannot say that of itself: it takes something that was kept apart from it, such as a seal of the log
 * that the school sent before, the line of its key, or the key's fingerprint.
 */
export async function checkKey(key: NamedKey, kept: string | null, host: Host): Promise<Finding> {
  const fingerprint = fingerprintOf(key, host);
  if (kept === null || kept.trim() === '')
    return told(
      about,
      `Its fingerprint is ${inFours(fingerprint)}. Compare it with the one the school gave you: a file can’t show whose key it is.`,
    );
  const known = await isKnown(key, kept.replaceAll('\r\n', '\n'), fingerprint, host);
  if (known === null) return fails(about, 'What you kept holds no seal of a log, no key and no fingerprint. Nothing could be compared.');
  return known
    ? holds(about, 'It is the key of what you kept.')
    : fails(about, 'It is another key than that of what you kept. Somebody else may have made this file.');
}

async function isKnown(key: NamedKey, kept: string, fingerprint: string, host: Host): Promise<boolean | null> {
  const answers: boolean[] = [];
  for (const [line] of kept.matchAll(/^[^\s+]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/gm)) {
    const other = readKey(line, host);
    if (other !== null) answers.push(other.name === key.name && sameBytes(other.key, key.key));
  }
  for (const [note] of kept.matchAll(/^[^\s+]+\n\d{1,15}\n[A-Za-z0-9+/=]{44}\n\n— [^\n]+(?=\n|$)/gm)) {
    const signed = readSigned(`${note}\n`);
    if (signed !== null && readHead(signed) !== null) answers.push(await isSignedBy(signed, key, host));
  }
  const spaceless = kept.replaceAll(/\s/g, '').toLowerCase();
  if (/^[0-9a-f]{64}$/.test(spaceless)) answers.push(spaceless === fingerprint);
  return answers.length === 0 ? null : answers.every(Boolean);
}
