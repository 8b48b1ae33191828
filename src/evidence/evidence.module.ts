import { Global, Injectable, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Settings } from '../platform/config/settings.js';
import { BlobStore } from '../platform/storage/blob-store.js';
import { FolderStore } from '../platform/storage/folder-store.js';
import { SafeCopyMaker } from './viewing/safe-copy.js';

/** Its children start with the first picture that somebody looks at, and end with Heed. */
@Injectable()
class SafeCopies extends SafeCopyMaker implements OnApplicationShutdown {
  constructor() {
    super();
  }

  onApplicationShutdown(): void {
    this.stop();
  }
}

/** Where sealed bytes lie, and what makes copies of them that are safe to look at. */
@Global()
@Module({
  providers: [
    { provide: BlobStore, inject: [Settings], useFactory: ({ uploadsDir }: Settings) => new FolderStore(uploadsDir) },
    { provide: SafeCopyMaker, useClass: SafeCopies },
  ],
  exports: [BlobStore, SafeCopyMaker],
})
export class EvidenceModule {}
