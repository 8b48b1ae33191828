import { pipeline } from 'node:stream';
import { pipeline as flow } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../kernel/index.js';
import { sealStream, unsealStream } from '../../../platform/crypto/stream-seal.js';
import { Bookkeeping } from '../../../platform/database/bookkeeping.js';
import { Logs } from '../../../platform/logging/logs.js';
import { BlobStore } from '../../../platform/storage/blob-store.js';

/** What is kept at once of a request, however long it is: so much, at most, is sent again after a crash. */
const pieceBytes = 8 * 1024 * 1024;

/** Somebody else wrote at this place meanwhile: nothing of this piece was kept. */
export class OffsetTaken extends Error {
  constructor() {
    super('Another request wrote at this offset');
    this.name = 'OffsetTaken';
  }
}

interface UploadKey {
  readonly id: string;
  readonly key: Buffer;
}

/** The pieces of files on their way: each sealed as it comes, durable before it counts, and never in the clear on disk. */
@Injectable()
export class UploadPieces {
  constructor(
    private readonly books: Bookkeeping,
    private readonly store: BlobStore,
    private readonly logs: Logs,
  ) {}

  /**
   * Takes the source to its end, in pieces. When something breaks half way, the pieces before it stay and count.
   * @returns the offset up to which everything is durable
   * @throws OffsetTaken, or what the source or the store throws
   */
  async append(upload: UploadKey, offset: number, source: AsyncIterable<Buffer>): Promise<number> {
    const chunks = source[Symbol.asyncIterator]();
    let at = offset;
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      const piece = new Piece(next.value, chunks);
      const id = newId();
      const sealing = sealStream(upload.key, pieceName(upload.id, at));
      const [fed, stored] = await Promise.allSettled([flow(piece.bytes(), sealing), this.store.put(id, sealing)]);
      if (stored.status === 'rejected') throw stored.reason;
      if (fed.status === 'rejected') throw fed.reason;
      await this.count(upload.id, { id, at, bytes: piece.length });
      at += piece.length;
    }
    return at;
  }

  /** The whole file, as it was sent. Fails with BlobMissing or StreamSealFault when a piece is gone or altered. */
  async *read({ id: uploadId, key }: UploadKey): AsyncGenerator<Buffer> {
    const pieces = await this.books.read<{ id: string; starts_at: number | string }>(
      'SELECT id, starts_at FROM upload_piece WHERE upload_id = ? ORDER BY starts_at',
      [uploadId],
    );
    for (const { id, starts_at } of pieces) {
      const opened = unsealStream(key, pieceName(uploadId, Number(starts_at)));
      // A fault of either is heard where the pieces are read.
      pipeline(await this.store.open(id), opened, () => undefined);
      yield* opened as AsyncIterable<Buffer>;
    }
  }

  /** Gives files up: first their keys, so that nothing can be read any more, then their bytes. Safe to run twice. */
  async drop(uploadIds: readonly string[]): Promise<void> {
    for (const id of uploadIds) {
      await this.books.write('DELETE FROM upload WHERE id = ?', [id]);
      await this.clear(id);
    }
  }

  /** What cannot be removed now is found by the next sweep. */
  async clear(uploadId: string): Promise<void> {
    const pieces = await this.books.read<{ id: string }>('SELECT id FROM upload_piece WHERE upload_id = ?', [uploadId]);
    for (const { id } of pieces)
      try {
        await this.store.remove(id);
        await this.books.write('DELETE FROM upload_piece WHERE id = ?', [id]);
      } catch (fault) {
        this.logs.error('piece of an upload left in the store', { id, fault });
      }
  }

  /** Of files that are evidence by now, or were given up. */
  async orphans(): Promise<string[]> {
    const rows = await this.books.read<{ upload_id: string }>(
      `SELECT DISTINCT p.upload_id FROM upload_piece p LEFT JOIN upload u ON u.id = p.upload_id
       WHERE u.id IS NULL OR u.evidence_id IS NOT NULL`,
    );
    return rows.map(({ upload_id }) => upload_id);
  }

  /** The piece and the new offset are one fact. */
  private async count(uploadId: string, { id, at, bytes }: { id: string; at: number; bytes: number }): Promise<void> {
    try {
      const counted = await this.books.together(async (write) => {
        const rows = await write(
          'UPDATE upload SET received = received + ?, touched_at = ? WHERE id = ? AND received = ? AND evidence_id IS NULL RETURNING id',
          [bytes, this.books.now().toISOString(), uploadId, at],
        );
        if (rows.length > 0)
          await write('INSERT INTO upload_piece (id, upload_id, starts_at, bytes) VALUES (?, ?, ?, ?)', [id, uploadId, at, bytes]);
        return rows.length > 0;
      });
      if (!counted) throw new OffsetTaken();
    } catch (fault) {
      await this.store.remove(id);
      throw fault;
    }
  }
}

/** As many chunks of a request as one piece holds. */
class Piece {
  length = 0;

  constructor(
    private readonly first: Buffer,
    private readonly chunks: AsyncIterator<Buffer>,
  ) {}

  async *bytes(): AsyncGenerator<Buffer> {
    yield this.passed(this.first);
    while (this.length < pieceBytes) {
      const next = await this.chunks.next();
      if (next.done) return;
      yield this.passed(next.value);
    }
  }

  private passed(chunk: Buffer): Buffer {
    this.length += chunk.length;
    return chunk;
  }
}

/** Its place in the file is part of what it is sealed for: pieces cannot change places. */
function pieceName(uploadId: string, at: number): string {
  return `upload/${uploadId}/${at}`;
}
