import type { Readable } from 'node:stream';

/**
 * Keeps sealed bytes under an id. It knows nothing of what they are, and never sees a key.
 * Ids are UUIDs made by Heed; no name that a person gave ever reaches a store. Different ids may be worked on at once, from several nodes.
 * Injected by this class.
 */
export abstract class BlobStore {
  /**
   * Takes the source to its end. On return the bytes are durable: they survive a power cut.
   * When it fails, for whatever reason (the source broke off, the disk is full, the id is taken), nothing is left behind.
   */
  abstract put(id: string, source: AsyncIterable<Uint8Array>): Promise<void>;

  /** @throws BlobMissing before anything is read */
  abstract open(id: string): Promise<Readable>;

  /** In bytes as stored. @throws BlobMissing */
  abstract size(id: string): Promise<number>;

  /** On return it is gone, durably. Removing what is not there is no fault. */
  abstract remove(id: string): Promise<void>;

  /** Every id whose bytes are whole, in no order. What comes or goes meanwhile may or may not be told. */
  abstract list(): AsyncIterable<string>;

  /** Clears away what puts that never ended (a crash) have left, once it is older than any put can take. @returns how many */
  abstract sweep(olderThanMs: number): Promise<number>;

  /** Proves that the store can be written and read now. @throws when it cannot */
  abstract check(): Promise<void>;
}

export class BlobMissing extends Error {
  constructor(readonly id: string) {
    super(`Nothing is stored under ${id}`);
    this.name = 'BlobMissing';
  }
}
