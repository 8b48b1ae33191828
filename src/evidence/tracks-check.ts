import type { ContentCheck } from './content-checks.js';
import type { OtherKind } from './evidence-types.js';

/** Enough for the head of any box, and for what a handler box says first. */
const headBytes = 20;
const opened: ReadonlySet<string> = new Set(['moov', 'trak', 'mdia']);

/**
 * Walks the boxes of an MP4 file while it goes by, and finds whether one of its tracks is a picture that moves. The list of tracks may stand at
 * its end, so the head does not tell.
 * @source ISO/IEC 14496-12, 4.2 (boxes), 8.4.3 (handlers)
 */
export class TracksCheck implements ContentCheck {
  private pending: Buffer = Buffer.alloc(0);
  private toSkip = 0;
  private hasEnded = false;

  see(chunk: Buffer): OtherKind | null {
    if (this.hasEnded) return null;
    const bytes = this.pending.length === 0 ? chunk : Buffer.concat([this.pending, chunk]);
    let at = 0;
    for (;;) {
      const skipped = Math.min(this.toSkip, bytes.length - at);
      at += skipped;
      this.toSkip -= skipped;
      if (this.toSkip > 0 || bytes.length - at < headBytes || this.hasEnded) break;
      const box = bytes.subarray(at);
      const type = box.toString('latin1', 4, 8);
      if (type === 'hdlr' && box.toString('latin1', 16, 20) === 'vide') return 'video';
      this.toSkip = opened.has(type) ? 8 : this.sizeOf(box);
    }
    this.pending = Buffer.from(bytes.subarray(at));
    return null;
  }

  end(): null {
    return null;
  }

  /** A box without a size goes on to the end; behind one with an impossible size nobody finds another. */
  private sizeOf(box: Buffer): number {
    const size = box.readUInt32BE(0);
    const whole = size === 1 ? Number(box.readBigUInt64BE(8)) : size;
    if (whole >= 8) return whole;
    this.hasEnded = true;
    return 0;
  }
}
