import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';

/** Bytes of evidence on their way out of this process, so that stopping an item can cut them off. */
@Injectable()
export class RunningDownloads {
  private readonly streams = new Map<string, Set<Readable>>();

  /** Told of before the item's state is looked at a last time: whatever stops it later finds the stream here. */
  watch(evidenceId: string, stream: Readable): void {
    const own = this.streams.get(evidenceId) ?? new Set();
    this.streams.set(evidenceId, own.add(stream));
    stream.once('close', () => {
      own.delete(stream);
      if (own.size === 0 && this.streams.get(evidenceId) === own) this.streams.delete(evidenceId);
    });
  }

  /** Nothing more of it leaves. */
  cut(evidenceId: string): void {
    for (const stream of this.streams.get(evidenceId) ?? []) stream.destroy(new Error('Stopped on its way'));
  }

  get running(): number {
    return this.streams.size;
  }
}
