import { Transform, type TransformCallback } from 'node:stream';
import sodium from 'sodium-native';

const version = 1;
const chunkBytes = 64 * 1024;
const headerBytes = sodium.crypto_secretstream_xchacha20poly1305_HEADERBYTES;
const tagBytes = sodium.crypto_secretstream_xchacha20poly1305_ABYTES;
const stateBytes = sodium.crypto_secretstream_xchacha20poly1305_STATEBYTES;
const keyBytes = sodium.crypto_secretstream_xchacha20poly1305_KEYBYTES;
const message = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
const final = sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL;

/**
 * Seals what flows through: a version byte, a header of 24 bytes, then chunks of 64 KiB that each authenticate themselves, their place
 * and the associated text; the last bears the end tag, so that nothing can be cut off or added unnoticed.
 * @param associated what the bytes belong to, e.g. their id; asked for again when they are opened
 */
export function sealStream(key: Buffer, associated: string): Transform {
  return new SealStream(checked(key), associatedBytes(associated));
}

/**
 * Opens what {@link sealStream} made, and gives on only bytes that have proved themselves.
 * A stream that was cut short fails at its end, after whole chunks were given on: whoever reads waits for the end before believing the whole.
 * The stream fails with a {@link StreamSealFault} when the bytes were altered, cut, reordered, added to, or sealed for another key or place.
 */
export function unsealStream(key: Buffer, associated: string): Transform {
  return new UnsealStream(checked(key), associatedBytes(associated));
}

export class StreamSealFault extends Error {
  constructor(why: string) {
    super(`Sealed bytes do not open: ${why}`);
    this.name = 'StreamSealFault';
  }
}

class SealStream extends Transform {
  private readonly state = Buffer.alloc(stateBytes);
  private readonly pieces = new Pieces(chunkBytes);

  constructor(
    key: Buffer,
    private readonly associated: Buffer,
  ) {
    super({ highWaterMark: 4 * chunkBytes });
    const start = Buffer.alloc(1 + headerBytes, version);
    sodium.crypto_secretstream_xchacha20poly1305_init_push(this.state, start.subarray(1), key);
    this.push(start);
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    for (const piece of this.pieces.add(chunk)) this.push(this.sealed(piece, message));
    done();
  }

  override _flush(done: TransformCallback): void {
    this.push(this.sealed(this.pieces.rest(), final));
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.state.fill(0);
    done(error);
  }

  private sealed(piece: Buffer, tag: number): Buffer {
    const sealed = Buffer.allocUnsafe(piece.length + tagBytes);
    sodium.crypto_secretstream_xchacha20poly1305_push(this.state, sealed, piece, this.associated, tag);
    return sealed;
  }
}

class UnsealStream extends Transform {
  private readonly state = Buffer.alloc(stateBytes);
  private readonly pieces = new Pieces(chunkBytes + tagBytes);
  private readonly tag = Buffer.alloc(1);
  private start = Buffer.alloc(0);
  private isStarted = false;

  constructor(
    private readonly key: Buffer,
    private readonly associated: Buffer,
  ) {
    super({ highWaterMark: 4 * chunkBytes });
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    this.failing(done, () => {
      const rest = this.isStarted ? chunk : this.begin(chunk);
      for (const piece of this.pieces.add(rest)) this.push(this.opened(piece, message, 'bytes were added behind the end'));
    });
  }

  override _flush(done: TransformCallback): void {
    this.failing(done, () => {
      const last = this.pieces.rest();
      if (!this.isStarted || last.length < tagBytes) throw new StreamSealFault('cut short');
      this.push(this.opened(last, final, 'cut short'));
    });
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.state.fill(0);
    done(error);
  }

  /** Gathers the version byte and the header, however small the pieces in which they come. */
  private begin(chunk: Buffer): Buffer {
    this.start = Buffer.concat([this.start, chunk]);
    if (this.start[0] !== undefined && this.start[0] !== version) throw new StreamSealFault('unknown version');
    if (this.start.length <= headerBytes) return Buffer.alloc(0);
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(this.state, this.start.subarray(1, 1 + headerBytes), this.key);
    this.isStarted = true;
    return this.start.subarray(1 + headerBytes);
  }

  private opened(piece: Buffer, expected: number, otherwise: string): Buffer {
    const opened = Buffer.allocUnsafe(piece.length - tagBytes);
    try {
      sodium.crypto_secretstream_xchacha20poly1305_pull(this.state, opened, this.tag, piece, this.associated);
    } catch {
      throw new StreamSealFault('altered, reordered, cut short, or sealed for another key or place');
    }
    if (this.tag[0] !== expected) throw new StreamSealFault(otherwise);
    return opened;
  }

  private failing(done: TransformCallback, step: () => void): void {
    try {
      step();
    } catch (fault) {
      done(fault instanceof Error ? fault : new StreamSealFault(String(fault)));
      return;
    }
    done();
  }
}

/** Cuts a stream into pieces of one size. A piece is given only once a further byte is known, so the last one always remains as the rest. */
class Pieces {
  private readonly held: Buffer;
  private filled = 0;

  constructor(private readonly size: number) {
    this.held = Buffer.allocUnsafe(size);
  }

  /** Each piece is valid only until the next is asked for. */
  *add(chunk: Buffer): Generator<Buffer> {
    let at = 0;
    while (this.filled + chunk.length - at > this.size) {
      if (this.filled === 0) {
        yield chunk.subarray(at, (at += this.size));
      } else {
        at += chunk.copy(this.held, this.filled, at);
        this.filled = 0;
        yield this.held;
      }
    }
    this.filled += chunk.copy(this.held, this.filled, at);
  }

  rest(): Buffer {
    return this.held.subarray(0, this.filled);
  }
}

function checked(key: Buffer): Buffer {
  if (key.length !== keyBytes) throw new RangeError(`A key has ${keyBytes} bytes`);
  return key;
}

/** The version is authenticated too: a later format cannot be passed off as this one. */
function associatedBytes(associated: string): Buffer {
  return Buffer.from(`${version}\n${associated}`);
}
