import { DataStore, Upload } from '@tus/server';
import type { Readable } from 'node:stream';
import type { Actor } from '../../../kernel/index.js';
import type { UploadPieces } from './upload-pieces.js';
import type { Uploads } from './uploads.js';
import type { UploadPlace, UploadWords } from './upload-words.js';

/** For one request: whose upload it is, and where a new one goes. */
export interface UploadRequest {
  readonly actor: Actor;
  /** Of a file that sets out with this request. */
  readonly begins: { readonly place: UploadPlace; readonly words: UploadWords } | null;
}

/** What tus keeps files in: sealed pieces of ours. Its own stores write plain bytes. */
export class SealedUploads extends DataStore {
  override extensions = ['creation', 'creation-with-upload', 'termination'];

  constructor(
    private readonly uploads: Uploads,
    private readonly pieces: UploadPieces,
    private readonly request: UploadRequest,
  ) {
    super();
  }

  override async create(upload: Upload): Promise<Upload> {
    const { actor, begins } = this.request;
    if (begins === null || upload.size === undefined) throw new Error('A file sets out without its place or its size');
    await this.uploads.begin(actor, begins.place, { id: upload.id, bytes: upload.size, words: begins.words });
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const { bytes, received } = await this.uploads.mine(this.request.actor, id);
    return new Upload({ id, size: bytes, offset: received });
  }

  override async write(stream: Readable, id: string, offset: number): Promise<number> {
    const { content } = await this.uploads.mine(this.request.actor, id);
    // Once it is evidence there is nothing to write.
    if (content === null) return offset;
    return this.pieces.append({ id, key: content.key }, offset, stream as AsyncIterable<Buffer>);
  }

  override async remove(id: string): Promise<void> {
    const { content } = await this.uploads.mine(this.request.actor, id);
    if (content !== null) await this.pieces.drop([id]);
  }
}
