import type { EvidenceState } from '../../cases/index.js';
import { BackupFault } from './backup-fault.js';

/** The first member: what reads an older or newer kind of backup stops here. */
export const formatMember = { path: 'format.json', says: { format: 'heed-backup', version: 1 } } as const;
/** The last member, because sizes and hashes are known only once all else was written. */
export const manifestPath = 'manifest.json';
export const paths = {
  readme: 'README.txt',
  masterKey: 'keys/master.key',
  signingKey: 'keys/signing.key',
  checkpoints: 'checkpoints.txt',
} as const;

/** Why the bytes of an item are not in the backup: it was not released, or they were `missing` from where they are stored. */
export type LeftOut = Exclude<EvidenceState, 'open'> | 'missing';

export interface Manifest {
  /** The version of Heed that took it. */
  readonly heed: string;
  readonly engine: 'sqlite' | 'postgres';
  readonly takenAt: string;
  /** The signed head of the log at the moment that the records show. */
  readonly checkpoint: string;
  /** What had made the database what it was, in order. */
  readonly migrations: readonly string[];
  /** In an order in which they can be put in: what is referred to comes first. */
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly evidence: HeldEvidence;
  /** Every other member, in the order of the file. */
  readonly members: readonly Member[];
}

export interface HeldEvidence {
  readonly held: number;
  /** Of those, the ones that were not any more what their record says. */
  readonly altered: readonly string[];
  readonly leftOut: readonly { readonly id: string; readonly why: LeftOut }[];
}

export interface Member {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** So small that it is cut into parts whose size is known before they are written. */
export function recordsPath(table: string, part: number): string {
  return `records/${table}.${String(part).padStart(5, '0')}.jsonl`;
}

/** @returns the table whose rows the member holds; null for another member */
export function tableOfPath(path: string): string | null {
  return /^records\/([a-z_]{1,60})[.]\d{5,}[.]jsonl$/.exec(path)?.[1] ?? null;
}

export function evidencePath(id: string): string {
  return `evidence/${id}`;
}

/** @returns the item whose bytes the member holds; null for another member */
export function evidenceOfPath(path: string): string | null {
  return /^evidence\/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(path)?.[1] ?? null;
}

/** @throws BackupFault */
export function readFormat(text: string): void {
  const { format, version } = parsed<{ format?: unknown; version?: unknown }>(text);
  if (format !== formatMember.says.format) throw new BackupFault('the file opens, but it is no backup of Heed');
  if (version !== formatMember.says.version)
    throw new BackupFault(
      `the backup has format ${JSON.stringify(version)}, and this version of Heed reads format 1. Use the Heed that took it`,
    );
}

/** @throws BackupFault */
export function readManifest(text: string): Manifest {
  const said = parsed<Manifest>(text);
  const whole =
    [said.heed, said.takenAt, said.checkpoint].every((one) => typeof one === 'string') &&
    (said.engine === 'sqlite' || said.engine === 'postgres') &&
    [said.migrations, said.tables, said.members, said.evidence?.leftOut, said.evidence?.altered].every(Array.isArray);
  if (!whole) throw new BackupFault('the manifest of the backup does not read as one');
  return said;
}

function parsed<Words>(text: string): Partial<Words> & Words {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said === 'object' && said !== null) return said as Words;
  } catch {
    // The sentence below says it.
  }
  throw new BackupFault('the file opens, but it is no backup of Heed');
}
