import { Readable } from 'node:stream';
import { isRefused } from '../../kernel/index.js';
import { type EvidenceType, evidenceKinds } from '../evidence-types.js';
import type { ChildPool } from '../viewing/child-pool.js';
import type { captureKind } from './capture-kind.js';
import { type Capture, captureFrom } from './capture.js';

/** Whether a file of this type can say how it was made. */
export function tellsOfCapture(type: EvidenceType): boolean {
  return evidenceKinds[type].family === 'picture';
}

/** What the start of a file says of how it was made. Takes the source and closes it. @throws what the source throws */
export async function readCapture(pool: ChildPool, kind: ReturnType<typeof captureKind>, source: Readable): Promise<Capture> {
  const start = await startOf(source, kind.orders.maxBytes);
  const answer = await pool.make(kind, null, Readable.from([start], { objectMode: false }));
  return captureFrom(isRefused(answer) ? null : answer);
}

async function startOf(source: Readable, startBytes: number): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length >= startBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, startBytes);
}
