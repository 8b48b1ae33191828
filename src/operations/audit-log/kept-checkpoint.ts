import { open, stat } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { Settings } from '../../platform/config/settings.js';

/** More than the longest note. */
const tailBytes = 2_048;

/** Reads the end of the checkpoint file; the whole of it grows for as long as the installation lives. */
@Injectable()
export class KeptCheckpoints {
  constructor(private readonly settings: Settings) {}

  /** When the signed head of the log was kept last outside the database; null when none was, or the file cannot be read. */
  async last(): Promise<Date | null> {
    const path = this.settings.checkpointFile;
    const known = await stat(path).catch(() => null);
    if (known === null || known.size === 0) return null;
    const tail = await tailOf(path, known.size).catch(() => '');
    return /\n\d{1,15}\n[A-Za-z0-9+/=]{44}\n\n— /.test(tail) ? known.mtime : null;
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
