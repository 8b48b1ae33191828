import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock, isId } from '../../kernel/index.js';
import { Settings } from '../../platform/config/settings.js';
import { query } from '../../platform/database/sql.js';
import { Logs } from '../../platform/logging/logs.js';

/**
 * What happened to it for good: its key was `destroyed`; or it is evidence that was `stopped` as possibly illegal, or `purged`, as the police
 * said and two people agreed.
 */
export type DisposalKind = 'destroyed' | 'stopped' | 'purged';

export interface Disposal {
  /** Of the key, of the draft, or of the evidence that was stopped. */
  readonly id: string;
  readonly at: Date;
  readonly kind: DisposalKind;
}

/**
 * The ledger of disposals, beside the checkpoints and in no backup: what was destroyed or stopped after a backup was taken is whole and open
 * in that backup still, and a restore destroys or locks it again. Only ever appended to; ids and times, nothing else.
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
    return this.orLog(this.catchUp());
  }

  /** Durable on return. For what was done already: what cannot be written now is written at the next start. */
  async note(ids: readonly string[], kind: DisposalKind = 'destroyed'): Promise<void> {
    if (ids.length === 0) return;
    const at = this.clock.now();
    const disposals = ids.map((id) => ({ id, at, kind }));
    await this.orLog(appendDisposals(this.settings.disposalsFile, disposals));
  }

  /** Before anything is done, so that no backup can bring it back whatever happens next. @throws when it cannot be written: then nothing is done */
  async promise(ids: readonly string[], kind: DisposalKind): Promise<void> {
    const at = this.clock.now();
    await this.noteMissing(ids.map((id) => ({ id, at, kind })));
  }

  /** Notes destroyed keys that a crash kept from the ledger, and makes the ledger where there is none. */
  async catchUp(): Promise<void> {
    const destroyed = await query<{ id: string; destroyed_at: string }>(
      this.source.manager,
      'SELECT id, destroyed_at FROM sealing_key WHERE destroyed_at IS NOT NULL ORDER BY destroyed_at, id',
    );
    await this.noteMissing(destroyed.map(({ id, destroyed_at }) => ({ id, at: new Date(destroyed_at), kind: 'destroyed' })));
  }

  /** Those of them that the ledger does not know. */
  async noteMissing(disposals: readonly Disposal[]): Promise<void> {
    const noted = (await readDisposals(this.settings.disposalsFile)) ?? [];
    await appendDisposals(this.settings.disposalsFile, notIn(noted, disposals));
  }

  private orLog(writing: Promise<void>): Promise<void> {
    return writing.catch((fault: unknown) => this.logs.error('ledger of disposals cannot be written', { fault }));
  }
}

/** Those that a ledger does not know. What was purged was stopped, and its key, which bears the same id, destroyed. */
export function notIn(noted: readonly Disposal[], disposals: readonly Disposal[]): Disposal[] {
  const known = new Set(noted.map(({ id, kind }) => `${id} ${kind}`));
  return disposals.filter(({ id, kind }) => !known.has(`${id} ${kind}`) && !known.has(`${id} purged`));
}

/** Durable on return. */
export async function appendDisposals(path: string, disposals: readonly Disposal[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  try {
    const lines = disposals.map(({ id, at, kind }) => `${id} ${at.toISOString()}${kind === 'destroyed' ? '' : ` ${kind}`}\n`).join('');
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
  const [id = '', said = '', kind = ''] = line.split(' ');
  if (!isId(id)) throw new Error(`${place}: this is not an id and a time`);
  // A crash can cut the rest off, and the id is what counts. What is missing is written anew at the next start.
  const at = new Date(said);
  return {
    id: id.toLowerCase(),
    at: Number.isNaN(at.getTime()) ? new Date(0) : at,
    kind: kind === 'stopped' || kind === 'purged' ? kind : 'destroyed',
  };
}

/** A crash can have cut the last line off. */
async function endsWithinLine(file: FileHandle): Promise<boolean> {
  const { size } = await file.stat();
  if (size === 0) return false;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  return buffer[0] !== 10;
}
