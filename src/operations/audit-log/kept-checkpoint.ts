import { open, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';

/** The signed head of the log that was kept last outside the database. */
export interface KeptCheckpoint {
  readonly at: Date;
  /** How far it reaches. Compared, never shown. */
  readonly size: number;
}

/** More than the longest note. */
const tailBytes = 2_048;

/** Reads the end of the checkpoint file; the whole of it grows for as long as the installation lives. */
@Injectable()
export class KeptCheckpoints {
  constructor(private readonly settings: Settings) {}

  /** Null when none was kept, or the file cannot be read. */
  async last(): Promise<KeptCheckpoint | null> {
    const path = this.settings.checkpointFile;
    const known = await stat(path).catch(() => null);
    if (known === null || known.size === 0) return null;
    const tail = await tailOf(path, known.size).catch(() => '');
    const notes = [...tail.matchAll(/\n(\d{1,15})\n[A-Za-z0-9+/=]{44}\n\n— /g)];
    const size = notes.at(-1)?.[1];
    return size === undefined ? null : { at: known.mtime, size: Number(size) };
  }
}

async function tailOf(path: string, size: number): Promise<string> {
  const file = await open(path, 'r');
  try {
    const bytes = Math.min(size, tailBytes);
    const { buffer } = await file.read(Buffer.alloc(bytes), 0, bytes, size - bytes);
    return buffer.toString('utf8');
  } finally {
    await file.close();
  }
}
