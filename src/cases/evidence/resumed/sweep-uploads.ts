import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Rounds } from '../../../platform/jobs/rounds.js';
import { Logs } from '../../../platform/logging/logs.js';
import { UploadPieces } from './upload-pieces.js';
import { Uploads } from './uploads.js';

const everyMs = 15 * 60_000;

/** Files whose rest never came, and what is left of those that became evidence or were given up. */
@Injectable()
export class SweepUploads implements OnApplicationBootstrap {
  constructor(
    private readonly uploads: Uploads,
    private readonly pieces: UploadPieces,
    private readonly rounds: Rounds,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.every(everyMs, 'unfinished uploads', () => this.run())();
  }

  async run(): Promise<void> {
    const expired = await this.uploads.expired();
    await this.pieces.drop(expired);
    for (const id of await this.pieces.orphans()) await this.pieces.clear(id);
    if (expired.length > 0) this.logs.info('uploads that were not finished removed', { files: expired.length });
  }
}
