import type { ContentCheck } from './content-checks.js';
import type { OtherKind } from './evidence-types.js';

const windowBytes = 16 * 1024;
const tagHeadBytes = 10;

/**
 * An MP3 file is frames, one behind the other. Three letters of a tag at its start are no proof: behind the tag a true frame has to follow,
 * and where that one says that it ends, the next.
 * @source ISO/IEC 11172-3, 2.4.1.3; ID3v2.4.0, 3.1
 */
export class FramesCheck implements ContentCheck {
  private readonly from: number;
  private readonly parts: Buffer[] = [];
  private seen = 0;

  constructor(head: Buffer) {
    this.from = tagBytes(head);
  }

  see(chunk: Buffer): null {
    const [start, end] = [this.from - this.seen, this.from + windowBytes - this.seen];
    if (end > 0 && start < chunk.length) this.parts.push(Buffer.from(chunk.subarray(Math.max(0, start), end)));
    this.seen += chunk.length;
    return null;
  }

  end(): OtherKind | null {
    const found = Buffer.concat(this.parts);
    for (let at = 0; at + 4 <= found.length; at += 1) {
      const length = frameBytes(found, at);
      if (length === null) continue;
      const next = at + length;
      if (next + 4 > found.length || frameBytes(found, next) !== null) return null;
    }
    return 'other-sound';
  }
}

/** How long the tag in front of the frames is; none is. */
function tagBytes(head: Buffer): number {
  if (head.toString('latin1', 0, 3) !== 'ID3' || head.length < tagHeadBytes) return 0;
  const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((head[at] ?? 0) & 0x7f), 0);
  return tagHeadBytes + size;
}

const bitrates = {
  1: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  2: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
};
const rates = [44_100, 48_000, 32_000];

/** Null where no frame of layer III begins. */
function frameBytes(bytes: Buffer, at: number): number | null {
  const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
  const [version, layer] = [(second >> 3) & 3, (second >> 1) & 3];
  if (first !== 0xff || second >> 5 !== 7 || version === 1 || layer !== 1) return null;
  const [isFirst, slow] = [version === 3, { 0: 4, 2: 2, 3: 1 }[version as 0 | 2 | 3]];
  const bitrate = bitrates[isFirst ? 1 : 2][third >> 4];
  const rate = rates[(third >> 2) & 3];
  if (!bitrate || rate === undefined) return null;
  return Math.floor(((isFirst ? 144 : 72) * bitrate * 1_000) / (rate / slow)) + ((third >> 1) & 1);
}
