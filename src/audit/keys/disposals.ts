import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, isId } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';
import { query } from '../../platform/database/sql.js';
import { Logs } from '../../platform/logging/logs.js';

/** What was disposed of: the id of its key, or of the draft, and when. */
export interface Disposal {
  readonly id: string;
  readonly at: Date;
}

/**
 * The ledger of disposals, beside the checkpoints and in no backup: what was destroyed after a backup was taken is in that backup still,
 * and a restore destroys it again. Only ever appended to; ids and times, nothing else.
 */
@Injectable()
export class Disposals implements OnApplicationBootstrap {
  constructor(
    private readonly source: DataSource,
    private readonly settings: Settings,
    private readonly clock: Clock,
    private readonly logs: Logs,
  ) {}

  onApplicationBootstrap(): Promise<void> {
    return this.catchUp().catch((fault: unknown) => this.logs.error('ledger of disposals cannot be written', { fault }));
  }

  /** Durable on return. For what was destroyed already: what cannot be written now is written at the next start. */
  async note(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const at = this.clock.now();
    await appendDisposals(
      this.settings.disposalsFile,
      ids.map((id) => ({ id, at })),
    ).catch((fault: unknown) => this.logs.error('ledger of disposals cannot be written', { fault }));
  }

  /** Notes destroyed keys that a crash kept from the ledger, and makes the ledger where there is none. */
  async catchUp(): Promise<void> {
    const noted = new Set(((await readDisposals(this.settings.disposalsFile)) ?? []).map(({ id }) => id));
    const destroyed = await query<{ id: string; destroyed_at: string }>(
      this.source.manager,
      'SELECT id, destroyed_at FROM sealing_key WHERE destroyed_at IS NOT NULL ORDER BY destroyed_at, id',
    );
    await appendDisposals(
      this.settings.disposalsFile,
      destroyed.filter(({ id }) => !noted.has(id)).map(({ id, destroyed_at }) => ({ id, at: new Date(destroyed_at) })),
    );
  }
}

/** Durable on return. */
export async function appendDisposals(path: string, disposals: readonly Disposal[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    const lines = disposals.map(({ id, at }) => `${id} ${at.toISOString()}\n`).join('');
    if (lines === '') return;
    await file.write(`${(await endsWithinLine(file)) ? '\n' : ''}${lines}`);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** @returns null when there is no ledger. @throws Error that names a line which is none: whoever damaged it hid what was disposed of */
export async function readDisposals(path: string): Promise<Disposal[] | null> {
  const text = await readFile(path, 'utf8').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'ENOENT') return null;
    throw fault;
  });
  if (text === null) return null;
  return text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [disposalIn(line.trim(), `${path}, line ${index + 1}`)]));
}

function disposalIn(line: string, place: string): Disposal {
  const [id = '', said = ''] = line.split(' ');
  if (!isId(id)) throw new Error(`${place}: this is not an id and a time`);
  // A crash can cut the time off, and the id is what counts.
  const at = new Date(said);
  return { id: id.toLowerCase(), at: Number.isNaN(at.getTime()) ? new Date(0) : at };
}

/** A crash can have cut the last line off. */
async function endsWithinLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 10;
}
