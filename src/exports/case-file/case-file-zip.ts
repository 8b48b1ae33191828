import { Readable } from 'node:stream';
import { type BagEntry, writeCaseFileBag } from './bag.js';
import type { CaseFile, EvidenceInFile } from './case-file.js';
import { writeCaseFilePdf } from './case-file-pdf.js';
import { custodyCsv } from './custody.js';
import { readMeFirst } from './read-me.js';

/** What lets anybody check the copy without Heed. */
export interface ProofInFile {
  /** The signed head of the log. */
  readonly checkpoint: string;
  readonly keyLine: string;
  readonly sign: (text: string) => string;
  /** The entries of the case with their places below that head, one in a line. */
  readonly openEntries: () => Readable;
  readonly openCheckPage: () => Readable;
}

/**
 * The copy that leaves the school: one ZIP with the case file, the originals and the fingerprint of each, written while it is read.
 * An original whose bytes are no longer those that were taken in ends it with `AlteredOriginal`.
 */
export function writeCaseFileZip(file: CaseFile, openOriginal: (item: EvidenceInFile) => Readable, proof: ProofInFile): Readable {
  const description = `Case file ${file.reference}`;
  return writeCaseFileBag(entriesOf(file, openOriginal, proof), {
    folder: file.reference,
    organisation: file.school,
    description,
    madeAt: file.madeAt,
    sign: proof.sign,
  });
}

/** Where an original stands in the copy: its number and the ending of its type, never its own name. */
export function evidencePath(number: number, ending: string): string {
  const plain = /^[a-z0-9]{1,5}$/.test(ending) ? ending : 'bin';
  return `evidence/${String(number).padStart(3, '0')}.${plain}`;
}

async function* entriesOf(
  file: CaseFile,
  openOriginal: (item: EvidenceInFile) => Readable,
  { checkpoint, keyLine, openEntries, openCheckPage }: ProofInFile,
): AsyncGenerator<BagEntry> {
  yield { path: 'READ-ME-FIRST.txt', open: () => Readable.from([Buffer.from(readMeFirst(file))]) };
  yield { path: 'case-file.pdf', open: () => writeCaseFilePdf(file) };
  for (const item of file.evidence) {
    if (item.included) yield { path: item.path, bytes: item.bytes, sha256: item.sha256, open: () => openOriginal(item) };
  }
  if (file.evidence.some(({ custody }) => custody.length > 0))
    yield { path: 'custody.csv', open: () => Readable.from([Buffer.from(custodyCsv(file))]) };
  yield { path: 'proof/entries.jsonl', open: openEntries };
  yield { path: 'proof/checkpoint.txt', open: () => Readable.from([Buffer.from(checkpoint)]) };
  yield { path: 'proof/public-key.txt', open: () => Readable.from([Buffer.from(`${keyLine}\n`)]) };
  yield { path: 'proof/check.html', open: openCheckPage };
}
