import { createHash, type Hash } from 'node:crypto';
import { pipeline, type Readable } from 'node:stream';
import { StreamSealFault, unsealStream } from '../platform/crypto/stream-seal.js';
import { BlobMissing, type BlobStore } from '../platform/storage/blob-store.js';
import { diskFaultOf } from '../platform/storage/disk-fault.js';
import { asSha256, type Sha256 } from '../kernel/index.js';

/** The associated data of an item's bytes: sealed for this id, they open for no other. */
export function sealedPlace(id: string): string {
  return `evidence/${id}`;
}

/**
 * The original, byte for byte, as it was added. Every byte has proved itself before it is given on; a fault can still come at the end, so
 * whoever sends it on breaks off instead of ending well.
 * @throws BlobMissing before anything is read; later faults are the stream's
 */
export async function openEvidence(store: BlobStore, id: string, key: Buffer): Promise<Readable> {
  const sealed = await store.open(id);
  const original = unsealStream(key, sealedPlace(id));
  pipeline(sealed, original, () => {
    // Each fault destroys the original with it, and is heard by whoever reads there.
  });
  return original;
}

/** What can be wrong with stored bytes. `unreadable`: the disk gives them not out at the moment, which says nothing about them. */
export type EvidenceDamage = 'altered' | 'missing' | 'unreadable';

/** Compares what is stored with what was recorded; needs no key. */
export function checkSealed(
  store: BlobStore,
  { id, sealedSha256 }: { readonly id: string; readonly sealedSha256: string },
): Promise<'whole' | EvidenceDamage> {
  return compared(() => store.open(id), sealedSha256);
}

/** Opens what is stored and compares the original, byte for byte, with what came in. */
export function checkOriginal(
  store: BlobStore,
  { id, key, sha256 }: { readonly id: string; readonly key: Buffer; readonly sha256: Sha256 },
): Promise<'whole' | EvidenceDamage> {
  return compared(() => openEvidence(store, id, key), sha256);
}

async function compared(open: () => Promise<Readable>, sha256: string): Promise<'whole' | EvidenceDamage> {
  try {
    const tally = new Tally();
    for await (const chunk of await open()) tally.add(chunk as Buffer);
    return tally.sha256() === sha256 ? 'whole' : 'altered';
  } catch (fault) {
    if (fault instanceof BlobMissing) return 'missing';
    if (fault instanceof StreamSealFault) return 'altered';
    if (diskFaultOf(fault) !== null) return 'unreadable';
    throw fault;
  }
}

/** Counts and hashes what goes by. */
export class Tally {
  bytes = 0;
  private readonly hash: Hash = createHash('sha256');

  add(chunk: Uint8Array): void {
    this.bytes += chunk.length;
    this.hash.update(chunk);
  }

  /** Once, at the end. */
  sha256(): Sha256 {
    return asSha256(this.hash.digest('hex'));
  }
}
