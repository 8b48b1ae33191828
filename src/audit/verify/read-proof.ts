/** A proof as its text says; whether it holds is another question. */
export interface ReadProof {
  readonly index: number;
  readonly hashes: readonly Buffer[];
  /** What stands beside the proof, unproved. */
  readonly extra: string | null;
  /** The signed head, as it stood there. */
  readonly note: string;
}

const tlogProof =
  /^c2sp\.org\/tlog-proof@v1\n(?:extra ([A-Za-z0-9+/]+={0,2})\n)?index (0|[1-9]\d{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]+)$/;
const consistency = /^old (0|[1-9]\d{0,14})\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]+)$/;

/** Null when it is no proof of an entry (C2SP tlog-proof). */
export function readTlogProof(text: string): ReadProof | null {
  const [, extra, index, lines, note] = tlogProof.exec(text) ?? [];
  if (index === undefined || lines === undefined || note === undefined) return null;
  return {
    index: Number(index),
    hashes: hashesIn(lines),
    extra: extra === undefined ? null : Buffer.from(extra, 'base64').toString(),
    note,
  };
}

export interface ReadConsistency {
  readonly earlier: number;
  readonly hashes: readonly Buffer[];
  readonly note: string;
}

/** Null when it is no proof that a log goes on from an earlier one (C2SP tlog-witness, add-checkpoint). */
export function readConsistency(text: string): ReadConsistency | null {
  const [, earlier, lines, note] = consistency.exec(text) ?? [];
  if (earlier === undefined || lines === undefined || note === undefined) return null;
  return { earlier: Number(earlier), hashes: hashesIn(lines), note };
}

function hashesIn(lines: string): Buffer[] {
  return lines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => Buffer.from(line, 'base64'));
}
