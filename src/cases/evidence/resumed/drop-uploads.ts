import { Injectable } from '@nestjs/common';
import { Logs } from '../../../platform/logging/logs.js';
import { UploadPieces } from './upload-pieces.js';
import { Uploads } from './uploads.js';
import type { UploadPlace } from './upload-words.js';

/** Files on their way to something that takes no more: a draft that was given up or sent, or whose gate was shut. */
@Injectable()
export class DropUploads {
  constructor(
    private readonly uploads: Uploads,
    private readonly pieces: UploadPieces,
    private readonly logs: Logs,
  ) {}

  /** What cannot be dropped now takes no further byte all the same, and goes within a day. */
  async of(place: UploadPlace): Promise<void> {
    try {
      await this.pieces.drop(await this.uploads.idsOf(place));
    } catch (fault) {
      this.logs.error('uploads left behind', { kind: place.kind, fault });
    }
  }
}
