import type { Readable } from 'node:stream';
import { TextDecoder } from 'node:util';
import { canonicalText, refused, type Refused } from '../kernel/index.js';
import { textEncoding } from './content-checks.js';
import { type EvidenceType, evidenceKinds } from './evidence-types.js';
import { PictureChild, type PictureLimits, type PictureRefusal } from './picture-child.js';

/** What may be shown of an item: made anew from the original, which itself is never shown. */
export type SafeCopy = SafePicture | SafeText;

export interface SafePicture {
  readonly kind: 'picture';
  readonly mediaType: 'image/webp';
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
}

export interface SafeText {
  readonly kind: 'text';
  readonly text: string;
  /** Whether the original goes on behind it. */
  readonly isCut: boolean;
}

export type SafeCopyRefusal = PictureRefusal;

const usualLimits: PictureLimits = {
  maxBytes: 100 * 1024 * 1024,
  maxPixels: 120_000_000,
  maxEdge: 1_600,
  maxLongEdge: 12_000,
  maxRssBytes: 512 * 1024 * 1024,
  maxMilliseconds: 10_000,
};
const textBytes = 100_000;
const maxChildren = 2;
/** Before a child is replaced, so that what its memory gathers over time never counts against a picture. */
const picturesPerChild = 50;

/** The rest is downloaded; mail and documents get safe pages of their own. */
export function canBeShown(type: EvidenceType): boolean {
  return evidenceKinds[type].family === 'picture' || type === 'text';
}

/**
 * Makes safe copies: pictures in child processes, which are started when needed and end after a rest, so that none is alive when nobody looks.
 * Several may be asked for at once; they wait for one of two children.
 */
export class SafeCopyMaker {
  private readonly resting = new Map<PictureChild, NodeJS.Timeout>();
  private readonly waiting: (() => void)[] = [];
  private working = 0;
  private readonly limits: PictureLimits;
  private readonly restMilliseconds: number;

  constructor({ restMilliseconds = 30_000, ...limits }: Partial<PictureLimits & { restMilliseconds: number }> = {}) {
    this.limits = { ...usualLimits, ...limits };
    this.restMilliseconds = restMilliseconds;
  }

  /** Takes the source and closes it. @throws what the source throws: bytes that do not open are a fault, never a refusal */
  async makeSafeCopy(source: Readable, type: EvidenceType): Promise<SafeCopy | Refused<SafeCopyRefusal>> {
    if (type === 'text') return startOf(source);
    if (canBeShown(type)) return this.pictureOf(source);
    source.destroy();
    return refused('cannot-be-shown');
  }

  /** How many children are alive, working or resting. */
  get alive(): number {
    return this.working + this.resting.size;
  }

  /** Ends the children that rest. Called when Heed stops. */
  stop(): void {
    for (const child of [...this.resting.keys()]) this.dismiss(child);
  }

  private async pictureOf(source: Readable): Promise<SafePicture | Refused<SafeCopyRefusal>> {
    await this.turn();
    const child = this.wake();
    try {
      const picture = await child.safeCopyOf(source);
      return 'refused' in picture ? picture : { kind: 'picture', mediaType: 'image/webp', ...picture };
    } finally {
      this.rest(child);
      this.nextTurn();
    }
  }

  private async turn(): Promise<void> {
    if (this.working >= maxChildren) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.working += 1;
  }

  /** Whoever waits takes over the place, so that nobody slips in between. */
  private nextTurn(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.working -= 1;
  }

  private wake(): PictureChild {
    for (const [child, timer] of this.resting) {
      clearTimeout(timer);
      this.resting.delete(child);
      if (child.isAlive) return child;
    }
    return new PictureChild(this.limits);
  }

  private rest(child: PictureChild): void {
    if (!child.isAlive) return;
    if (child.given >= picturesPerChild) return child.kill();
    this.resting.set(child, setTimeout(() => this.dismiss(child), this.restMilliseconds).unref());
  }

  private dismiss(child: PictureChild): void {
    clearTimeout(this.resting.get(child));
    this.resting.delete(child);
    child.kill();
  }
}

/** The start of a text, as plain words: canonical, and cut between letters. */
async function startOf(source: Readable): Promise<SafeText> {
  const head: Buffer[] = [];
  let length = 0;
  for await (const chunk of source as AsyncIterable<Buffer>) {
    head.push(chunk);
    length += chunk.length;
    if (length > textBytes) break;
  }
  const start = Buffer.concat(head).subarray(0, textBytes);
  const isCut = length > textBytes;
  // `stream` keeps back the letter that the cut has halved.
  return { kind: 'text', text: canonicalText(new TextDecoder(textEncoding(start)).decode(start, { stream: isCut })), isCut };
}
