import { Injectable } from '@nestjs/common';
import { RunningDownloads } from './running-downloads.js';
import { HeldPictures } from './viewing/held-pictures.js';

/** Nothing more of what was stopped or destroyed leaves this process: not what is on its way, and not what waits to be fetched. */
@Injectable()
export class LetGo {
  constructor(
    private readonly downloads: RunningDownloads,
    private readonly pictures: HeldPictures,
  ) {}

  run(evidenceIds: readonly string[]): void {
    for (const id of evidenceIds) {
      this.downloads.cut(id);
      this.pictures.forget(id);
    }
  }
}
