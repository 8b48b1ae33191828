import type { Readable } from 'node:stream';
import { type EvidenceType, evidenceKinds } from '../evidence-types.js';
import { askChild, type CaptureLimits, usualCaptureLimits } from './capture-child.js';
import { type Capture, captureFrom } from './capture.js';

/** What a camera writes stands at the start; more than this is never given to a parser. */
const startBytes = 1024 * 1024;

/** Whether a file of this type can say how it was made. */
export function tellsOfCapture(type: EvidenceType): boolean {
  return evidenceKinds[type].family === 'picture';
}

/** One at a time, so that many pages opened at once start no crowd of processes. */
let turn: Promise<unknown> = Promise.resolve();

/** What the start of a file says of how it was made. Takes the source and closes it. @throws what the source throws */
export async function readCapture(source: Readable, limits: CaptureLimits = usualCaptureLimits): Promise<Capture> {
  const start = await startOf(source);
  const answer = turn.then(() => askChild(start, limits));
  turn = answer;
  return captureFrom(await answer);
}

async function startOf(source: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of source as AsyncIterable<Buffer>) {
    pieces.push(piece);
    length += piece.length;
    if (length >= startBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, startBytes);
}
