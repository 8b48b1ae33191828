import { Injectable } from '@nestjs/common';
import { KeyWrap } from '../../../audit/index.js';
import type { Actor } from '../../../kernel/index.js';
import { KeyedHash } from '../../../platform/crypto/keyed-hash.js';
import { openWords, sealWords } from '../../../platform/crypto/sealed-words.js';
import { Bookkeeping } from '../../../platform/database/bookkeeping.js';
import { NotFound } from '../../../platform/http/faults.js';
import type { UploadPlaceKind } from './upload.entity.js';
import { type OpenUpload, uploadHours, type UploadPlace, type UploadWords } from './upload-words.js';

const columns = 'id, place, place_id, wrapped_key, sealed, bytes, received, touched_at, evidence_id';

interface UploadRow {
  id: string;
  place: UploadPlaceKind;
  place_id: string;
  wrapped_key: string | null;
  sealed: string | null;
  bytes: number | string;
  received: number | string;
  touched_at: string;
  evidence_id: string | null;
}

/** Files on their way, each to be found and opened by whoever sends it and by nobody else. */
@Injectable()
export class Uploads {
  constructor(
    private readonly books: Bookkeeping,
    private readonly wrap: KeyWrap,
    private readonly hash: KeyedHash,
  ) {}

  async begin(actor: Actor, place: UploadPlace, { id, bytes, words }: { id: string; bytes: number; words: UploadWords }): Promise<void> {
    const key = this.wrap.make();
    await this.books.write(
      `INSERT INTO upload (id, owner_hash, place, place_id, mark_hash, wrapped_key, sealed, bytes, received, touched_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
      [
        ...[id, this.ownerHash(actor), place.kind, place.id, this.markHash(words.mark), this.wrap.wrap(id, key)],
        ...[sealWords(key, 'upload', id, words), bytes, this.books.now().toISOString()],
      ],
    );
  }

  /** @throws NotFound for what never was, has gone, or is somebody else’s: one answer */
  async mine(actor: Actor, id: string): Promise<OpenUpload> {
    const [row] = await this.books.read<UploadRow>(`SELECT ${columns} FROM upload WHERE id = ? AND owner_hash = ? AND touched_at > ?`, [
      id.toLowerCase(),
      this.ownerHash(actor),
      this.oldest(),
    ]);
    if (!row) throw new NotFound();
    return this.opened(row);
  }

  /** Of this person, in the order in which they set out; of one place, or of all. */
  async unfinished(actor: Actor, place?: UploadPlace): Promise<OpenUpload[]> {
    const rows = await this.books.read<UploadRow>(
      `SELECT ${columns} FROM upload WHERE owner_hash = ? AND evidence_id IS NULL AND touched_at > ?${
        place ? ' AND place = ? AND place_id = ?' : ''
      } ORDER BY id`,
      [this.ownerHash(actor), this.oldest(), ...(place ? [place.kind, place.id] : [])],
    );
    return rows.map((row) => this.opened(row));
  }

  /** Those that the same file left behind, as when its beginning was answered and the answer lost. */
  async twinsOf(actor: Actor, place: UploadPlace, mark: string): Promise<string[]> {
    const rows = await this.books.read<{ id: string }>(
      'SELECT id FROM upload WHERE owner_hash = ? AND place = ? AND place_id = ? AND mark_hash = ? AND evidence_id IS NULL',
      [this.ownerHash(actor), place.kind, place.id, this.markHash(mark)],
    );
    return rows.map(({ id }) => id);
  }

  async idsOf({ kind, id }: UploadPlace): Promise<string[]> {
    const rows = await this.books.read<{ id: string }>('SELECT id FROM upload WHERE place = ? AND place_id = ?', [kind, id]);
    return rows.map((row) => row.id);
  }

  async expired(): Promise<string[]> {
    const rows = await this.books.read<{ id: string }>('SELECT id FROM upload WHERE touched_at <= ? ORDER BY id', [this.oldest()]);
    return rows.map(({ id }) => id);
  }

  private opened({ id, place, place_id, wrapped_key, sealed, bytes, received, touched_at, evidence_id }: UploadRow): OpenUpload {
    const key = wrapped_key === null ? null : this.wrap.unwrap(id, wrapped_key);
    return {
      id,
      place: { kind: place, id: place_id },
      bytes: Number(bytes),
      received: Number(received),
      touchedAt: new Date(touched_at),
      content: key === null || sealed === null ? null : { key, words: openWords<UploadWords>(key, 'upload', id, sealed) },
      evidenceId: evidence_id,
    };
  }

  private ownerHash({ accountId }: Actor): string {
    return this.hash.of('upload', accountId);
  }

  private markHash(mark: string): string {
    return this.hash.of('upload-mark', mark);
  }

  private oldest(): string {
    return new Date(this.books.now().getTime() - uploadHours * 60 * 60_000).toISOString();
  }
}
