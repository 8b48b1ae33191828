import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Files on their way: what came of each so far, and under which key. Kept a day at most. */
export class ResumedUploads1790000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'upload',
        columns: {
          id: 'varchar(36) key',
          owner_hash: 'varchar(24)',
          place: 'varchar(10)',
          place_id: 'varchar(40)',
          mark_hash: 'varchar(24)',
          wrapped_key: 'text null',
          sealed: 'text null',
          bytes: 'bigint',
          received: 'bigint',
          touched_at: 'varchar(24)',
          evidence_id: 'varchar(36) null',
        },
        indexes: [
          { name: 'upload_owner', columns: ['owner_hash', 'place_id'] },
          { name: 'upload_touched', columns: ['touched_at'] },
        ],
        checks: [
          { name: 'upload_place', expression: `place IN ('draft', 'report', 'case')` },
          { name: 'upload_gone', expression: '(wrapped_key IS NULL) = (evidence_id IS NOT NULL)' },
        ],
      }),
    );
    await runner.createTable(
      tableOf({
        name: 'upload_piece',
        columns: { id: 'varchar(36) key', upload_id: 'varchar(36)', starts_at: 'bigint', bytes: 'bigint' },
        indexes: [{ name: 'upload_piece_start', columns: ['upload_id', 'starts_at'], unique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('upload_piece');
    await runner.dropTable('upload');
  }
}
