import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditEntry, entryText, prove, SignedTexts } from '../../audit/index.js';
import type { OpenCase } from '../../cases/index.js';
import { openField } from '../../platform/crypto/field-seal.js';
import { placeholders, query } from '../../platform/database/sql.js';
import { checkPageFile } from '../../platform/views/assets.js';
import type { ProofInFile } from '../case-file/case-file-zip.js';
import { mayShowDetail } from './shown-details.js';

export interface ProofAsked {
  readonly file: Pick<OpenCase, 'row' | 'key'>;
  /** The head that the copy carries: only entries below it can be proved. */
  readonly checkpoint: string;
  /** Their entries are proved by fingerprint alone. */
  readonly unnamed: ReadonlySet<string>;
  /** Of every entry only the fingerprint is given: what the log says would tell what the copy leaves out. */
  readonly fingerprintsOnly?: boolean;
  /** Evidence of which the copy tells name and fingerprint. */
  readonly evidenceIds: ReadonlySet<string>;
}

const batch = 500;

/** What stands on the log about a case, so that anybody can work out its place under the signed head again. */
@Injectable()
export class ProofOfCase {
  constructor(
    private readonly source: DataSource,
    private readonly signedTexts: SignedTexts,
  ) {}

  /** Nothing is read before it is written. */
  async of(asked: ProofAsked): Promise<ProofInFile> {
    return {
      ...(await this.signedTexts.signer()),
      checkpoint: asked.checkpoint,
      openEntries: () => Readable.from(this.lines(asked), { objectMode: false }),
      openCheckPage: () => createReadStream(checkPageFile()),
    };
  }

  /** Lines of JSON: the entry as it was hashed, its index, its path, and its detail where the copy may show it. */
  private async *lines(asked: ProofAsked): AsyncGenerator<Buffer> {
    const { manager } = this.source;
    const size = sizeOf(asked.checkpoint);
    const caseId = asked.file.row.id;
    const rows = await query<{ seq: number }>(manager, 'SELECT seq FROM audit_entry WHERE subject = ? AND seq <= ? ORDER BY seq', [
      caseId,
      size,
    ]);
    const seqs = rows.map(({ seq }) => seq);
    const { inclusion } = await prove(manager, size, { seqs });
    for (let at = 0; at < seqs.length; at += batch) {
      const some = seqs.slice(at, at + batch);
      const details = await this.detailsOf(some, asked);
      const entries = await query<AuditEntry & Record<string, string | number>>(
        manager,
        `SELECT seq, at, actor, roles, channel, school, action, subject, covers, commitment, leaf FROM audit_entry
         WHERE seq IN (${placeholders(some.length)}) ORDER BY seq`,
        some,
      );
      for (const entry of entries)
        yield Buffer.from(`${lineOf(entry, inclusion.get(entry.seq)?.hashes ?? [], details.get(entry.seq) ?? null, asked)}\n`);
    }
  }

  private async detailsOf(seqs: readonly number[], { file }: ProofAsked): Promise<ReadonlyMap<number, string>> {
    const rows = await query<{ seq: number; sealed: string }>(
      this.source.manager,
      `SELECT seq, sealed FROM audit_detail WHERE key_id = ? AND seq IN (${placeholders(seqs.length)})`,
      [file.row.keyId, ...seqs],
    );
    return new Map(rows.map(({ seq, sealed }) => [seq, openField(file.key, { table: 'audit_detail', id: seq, column: 'sealed' }, sealed)]));
  }
}

function lineOf(entry: AuditEntry, path: readonly Buffer[], detail: string | null, asked: ProofAsked): string {
  const { unnamed, evidenceIds, fingerprintsOnly = false } = asked;
  const place = { index: entry.seq - 1, path: path.map((hash) => hash.toString('hex')) };
  if (fingerprintsOnly || unnamed.has(entry.actor)) return JSON.stringify({ ...place, leaf: entry.leaf });
  const { words } = detail === null ? { words: {} } : (JSON.parse(detail) as { words: Record<string, unknown> });
  const shows = detail !== null && mayShowDetail(entry.action, words, evidenceIds);
  return JSON.stringify({ ...place, entry: entryText(entry), ...(shows ? { detail } : {}) });
}

/** Second line of a checkpoint. */
function sizeOf(checkpoint: string): number {
  return Number(checkpoint.split('\n')[1]);
}
