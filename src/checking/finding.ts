/** One thing that was looked at, and what came of it, in plain words. `holds` is null for what is only told. */
export interface Finding {
  readonly about: string;
  readonly holds: boolean | null;
  readonly words: string;
}

export interface CheckedFile {
  readonly kind: 'case file' | 'receipt';
  readonly ok: boolean;
  /** Fingerprint of the key that signed it: SHA-256 of its 32 bytes, in hexadecimal. Null where there is none to be read. */
  readonly key: string | null;
  readonly findings: readonly Finding[];
}

/** What is to be checked cannot even be read: a sentence for the person who asked. */
export class NotReadable extends Error {
  constructor(
    readonly about: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'NotReadable';
  }
}

export function holds(about: string, words: string): Finding {
  return { about, holds: true, words };
}

export function fails(about: string, words: string): Finding {
  return { about, holds: false, words };
}

export function told(about: string, words: string): Finding {
  return { about, holds: null, words };
}

/** Nothing failed, and something held. */
export function allHold(findings: readonly Finding[]): boolean {
  return findings.every((finding) => finding.holds !== false) && findings.some((finding) => finding.holds);
}
