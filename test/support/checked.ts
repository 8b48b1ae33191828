import { type CheckedFile, type GivenFile } from '../../src/checking/index.js';

/** A file as somebody chose it who has nothing but the file. */
export function given(path: string, bytes: Uint8Array): GivenFile {
  return {
    path,
    bytes: bytes.length,
    readPart: async (at, length) => bytes.subarray(at, at + length),
    read: async (take) => take(bytes),
  };
}

/** Lines of an answer: those that do not hold, unless asked for others. */
export function saidIn({ findings }: CheckedFile, ...which: readonly (boolean | null)[]): string[] {
  const asked = which.length === 0 ? [false] : which;
  return findings.filter(({ holds }) => asked.includes(holds)).map(({ about, words }) => `${about}: ${words}`);
}
