import { allHold, type CheckedFile, fails, type Finding, holds, told } from './finding.js';
import { hashOf, hex, type Host, sha256, type SourceFile, utf8 } from './host.js';
import { checkKey, fingerprintOf } from './key.js';
import { momentInWords } from './moments.js';
import { isSignedBy, type NamedKey, readHead, readKey, readSigned } from './signed-text.js';
import { bytesOf, decoded } from './text-of.js';

/** What a receipt proves, below its words for the reader. */
interface Proof {
  readonly reference: string;
  readonly sent: string;
  readonly words: string;
  readonly files: readonly string[];
  readonly key: NamedKey;
  /** The seal of the log that it carries, a signed text of its own. */
  readonly seal: string;
}

const proofLines =
  /\nPROOF\nheed-receipt-1\nreference (HD-[0-9A-Z]{4}-[0-9A-Z]{4})\nsent (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)\nwords ([0-9a-f]{64})\n((?:file [0-9a-f]{64}\n)*)key ([^\n]+)\nseal\n([^\n]+\n\d+\n[^\n]+\n\n— [^\n]+\n)$/;
const mostBytes = 8 * 1024 * 1024;

export function isReceipt(text: string): boolean {
  return text.trimStart().startsWith('RECEIPT');
}

/** A receipt, and what its holder puts beside it: their words as they were saved, and files they sent. */
export async function checkReceipt(text: string, beside: readonly SourceFile[], kept: string | null, host: Host): Promise<CheckedFile> {
  const about = 'The receipt';
  const signed = readSigned(text);
  const proof = signed && proofOf(signed.text, host);
  if (signed === null || proof === null) return checked([fails(about, unreadable(text))], null, host);
  if (!(await isSignedBy(signed, proof.key, host)))
    return checked([fails(about, 'It was changed after it was made: its signature does not fit its words.')], proof.key, host);
  const seal = readSigned(proof.seal);
  const sealed = seal !== null && readHead(seal) !== null && (await isSignedBy(seal, proof.key, host));
  return checked(
    [
      holds(about, `Not one letter was changed. Report ${proof.reference} was sent on ${momentInWords(proof.sent)}.`),
      sealed
        ? holds('The seal of the log', 'It is signed by the same key.')
        : fails('The seal of the log', 'It is not signed by the same key.'),
      ...(await checkBeside(proof, beside, host)),
      await checkKey(proof.key, kept, host),
    ],
    proof.key,
    host,
  );
}

function checked(findings: readonly Finding[], key: NamedKey | null, host: Host): CheckedFile {
  return { kind: 'receipt', ok: allHold(findings), key: key && fingerprintOf(key, host), findings };
}

function unreadable(text: string): string {
  return text.includes('\r')
    ? 'It was changed: a program saved it anew with other line ends. Use the file as you first saved it.'
    : 'It was cut off or changed: its proof can’t be read.';
}

function proofOf(text: string, host: Host): Proof | null {
  const [, reference, sent, words, files = '', line = '', seal] = proofLines.exec(text) ?? [];
  const key = readKey(line, host);
  if (reference === undefined || sent === undefined || words === undefined || seal === undefined || key === null) return null;
  return { reference, sent, words, key, seal, files: files.match(/[0-9a-f]{64}/g) ?? [] };
}

async function checkBeside({ words, files }: Proof, beside: readonly SourceFile[], host: Host): Promise<Finding[]> {
  const hashes = await Promise.all(beside.map((file) => hashOf(host, file)));
  const own = beside.find((_, i) => hashes[i] === words);
  const others = beside.filter((file) => file !== own);
  if (own === undefined)
    return others.length === 0
      ? [told('The words', 'To show what was said, check the receipt together with the file of your words.')]
      : others.map(({ path }) =>
          fails(
            path,
            'These are not the words that were sent: something was changed, or it is another file. Files are known only beside your words.',
          ),
        );
  const salt = /\nSalt: ([A-Za-z0-9_-]{22,64})\n$/.exec(decoded(await bytesOf(own, own.path, mostBytes), own.path))?.[1] ?? '';
  const found: Finding[] = [holds(own.path, 'These are the words that were sent. Not one letter is different.')];
  for (const file of others) {
    const hash = hashes[beside.indexOf(file)] ?? '';
    found.push(
      files.includes(hex(sha256(host, utf8(`${salt}\n${hash}\n`))))
        ? holds(file.path, 'This file came with the report. Not one byte is different.')
        : fails(file.path, 'This is not a file that came with the report: it was changed, or it is another one.'),
    );
  }
  return found;
}
