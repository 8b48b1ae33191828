import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Settings } from '../../platform/config/settings.js';
import { Keyring } from '../../platform/crypto/keyring.js';
import { query } from '../../platform/database/sql.js';
import { readFrontier, rootOf } from './frontier.js';
import { LogGrowth } from './log-growth.js';
import { keyLine, signedNote } from './signed-note.js';

/**
 * Signed heads of the log, appended to a file outside the database: at least every minute while the log grows, at shutdown and at every
 * export. Whoever keeps one can show later that the log was cut or rewritten.
 */
@Injectable()
export class Checkpoints {
  constructor(
    private readonly source: DataSource,
    private readonly keyring: Keyring,
    private readonly settings: Settings,
    private readonly growth: LogGrowth,
  ) {}

  /** The signed head as it stands now. */
  current(): Promise<string> {
    return signedHead(this.source, this.keyring);
  }

  /** Durable in the file on return. */
  async keep(): Promise<string> {
    this.growth.take();
    const note = await this.current();
    await mkdir(dirname(this.settings.checkpointFile), { recursive: true });
    const file = await open(this.settings.checkpointFile, 'a', 0o600);
    try {
      await file.write(`${note}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    return note;
  }

  async keepIfGrown(): Promise<void> {
    if (!this.growth.take()) return;
    try {
      await this.keep();
    } catch (fault) {
      // What could not be written now is written in the next round.
      this.growth.grew();
      throw fault;
    }
  }
}

/** The signed head of the log as it stands now. */
export async function signedHead(source: Pick<DataSource, 'manager'>, keyring: Keyring): Promise<string> {
  const [head] = await query<{ origin: string; size: number; frontier: string }>(
    source.manager,
    'SELECT i.origin, h.size, h.frontier FROM audit_head h, installation i WHERE h.id = 1 AND i.id = 1',
  );
  if (!head) throw new Error('The installation has not been prepared');
  const root = rootOf(readFrontier(head.size, head.frontier));
  return signedNote({ origin: head.origin, size: head.size, root }, keyring.signing, keyring.publicKey);
}

/** The public key that heads are signed with, as one line. */
export async function keyOf(source: DataSource, keyring: Keyring): Promise<string> {
  const [row] = await query<{ origin: string }>(source.manager, 'SELECT origin FROM installation WHERE id = 1');
  if (!row) throw new Error('The installation has not been prepared');
  return keyLine(row.origin, keyring.publicKey);
}
