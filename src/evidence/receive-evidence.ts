import type { Readable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { isRefused, newId, type Sha256 } from '../kernel/index.js';
import { sealStream } from '../platform/crypto/stream-seal.js';
import type { BlobStore } from '../platform/storage/blob-store.js';
import type { ContentCheck } from './content-checks.js';
import { decideType, headBytes, whyNot } from './decide-type.js';
import { sealedPlace, Tally } from './evidence-stream.js';
import { asLetIn, type EvidenceType, type MediaKind, type OtherKind } from './evidence-types.js';
import { fileName } from './file-name.js';
import type { RefusedFile } from './refusals.js';

/** A file that is durable in the store, sealed under the key of its id. Nobody sees it before its record is saved. */
export interface ReceivedFile {
  readonly id: string;
  readonly name: string;
  readonly type: EvidenceType;
  readonly bytes: number;
  /** Of the original, as it was sent. */
  readonly sha256: Sha256;
  readonly sealedBytes: number;
  /** Of what lies in the store: checked without any key. */
  readonly sealedSha256: Sha256;
}

export interface EvidenceDesk {
  readonly store: BlobStore;
  /** Called once for each file that seems fit, with its new id, before its first byte is sealed. Who owns the record wraps and keeps the key. */
  readonly newKey: (id: string) => Buffer | Promise<Buffer>;
  readonly maxBytes: number;
  /** What is played, and let in. */
  readonly media: readonly MediaKind[];
}

/**
 * Takes one file to its end: looks at its first bytes, and hashes, seals and stores it while it flows.
 * Of a refused file nothing is kept, and the source has been read to its end. It is never destroyed here.
 * @throws what the source or the store throws; nothing is kept then either
 */
export async function receiveEvidence(source: Readable, givenName: string, desk: EvidenceDesk): Promise<ReceivedFile | RefusedFile> {
  const name = fileName(givenName);
  const outcome = await take(source, name, desk);
  if (isRefused(outcome)) await drain(source);
  return outcome;
}

/** Reads what is left of a refused file into nothing, so that what comes behind it can be read. */
export async function drain(source: Readable): Promise<void> {
  source.resume();
  await finished(source, { writable: false });
}

async function take(source: Readable, name: string, desk: EvidenceDesk): Promise<ReceivedFile | RefusedFile> {
  const chunks = source.iterator({ destroyOnReturn: false }) as AsyncGenerator<Buffer>;
  const head = await firstOf(chunks);
  const decided = head.length === 0 ? null : await decideType(name, head, desk.media);
  if (decided === null || isRefused(decided)) {
    await chunks.return(undefined);
    return decided === null ? { refused: 'empty', name } : { ...decided, name };
  }
  const id = newId();
  const key = await desk.newKey(id);
  const flow = new Flow(name, decided.check, desk);
  const sealing = sealStream(key, sealedPlace(id));
  const sealed = new Tally();
  const [fed, stored] = await Promise.allSettled([
    pipeline(flow.through(head, chunks), sealing),
    desk.store.put(id, counted(sealing, sealed)),
  ]);
  if (flow.refusal) return flow.refusal;
  if (stored.status === 'rejected') throw stored.reason;
  if (fed.status === 'rejected') throw fed.reason;
  return {
    id,
    name,
    type: decided.type,
    bytes: flow.tally.bytes,
    sha256: flow.tally.sha256(),
    sealedBytes: sealed.bytes,
    sealedSha256: sealed.sha256(),
  };
}

/** The original on its way: counted, hashed and watched. Breaks off as soon as it cannot be kept, so that the store keeps nothing. */
class Flow {
  readonly tally = new Tally();
  refusal: RefusedFile | null = null;

  constructor(
    private readonly name: string,
    private readonly check: ContentCheck | null,
    private readonly desk: Pick<EvidenceDesk, 'maxBytes' | 'media'>,
  ) {}

  async *through(head: Buffer, chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    yield this.passed(head);
    for await (const chunk of chunks) yield this.passed(chunk);
    this.refuseIf(this.check?.end());
  }

  private passed(chunk: Buffer): Buffer {
    this.tally.add(chunk);
    if (this.tally.bytes > this.desk.maxBytes) this.breakOff({ refused: 'too-large', name: this.name });
    this.refuseIf(this.check?.see(chunk));
    return chunk;
  }

  private refuseIf(found: OtherKind | null | undefined): void {
    if (found === null || found === undefined) return;
    const { media } = this.desk;
    this.breakOff({ ...whyNot(this.name, asLetIn(found, media), media), name: this.name });
  }

  private breakOff(refusal: RefusedFile): never {
    this.refusal = refusal;
    throw new Error('Refused on the way');
  }
}

async function* counted(source: AsyncIterable<Buffer>, tally: Tally): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    tally.add(chunk);
    yield chunk;
  }
}

/** Enough to tell what it is, or all there is. */
async function firstOf(chunks: AsyncIterator<Buffer>): Promise<Buffer> {
  const first: Buffer[] = [];
  for (let length = 0; length < headBytes;) {
    const next = await chunks.next();
    if (next.done) break;
    first.push(next.value);
    length += next.value.length;
  }
  return Buffer.concat(first);
}
