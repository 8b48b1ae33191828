import { Injectable } from '@nestjs/common';
import { type Capture, openEvidence, SafeCopyMaker } from '../../../../evidence/index.js';
import { BlobStore } from '../../../../platform/storage/blob-store.js';

/** Reads out of a stored file what it says about itself. */
@Injectable()
export class CaptureOfFile {
  constructor(
    private readonly store: BlobStore,
    private readonly maker: SafeCopyMaker,
  ) {}

  /** @throws where the stored bytes do not open */
  async read(evidenceId: string, key: Buffer): Promise<Capture> {
    return this.maker.readCapture(await openEvidence(this.store, evidenceId, key));
  }
}
