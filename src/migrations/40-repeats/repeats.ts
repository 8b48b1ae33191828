import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Concerns are found together by a pupil, an account, a page, a place or a platform too, and looked at together. */
export class Repeats1790000003500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE pattern_review ADD COLUMN about varchar(8)');
    await runner.createTable(
      tableOf({
        name: 'case_mark',
        columns: {
          case_id: 'varchar(36) key',
          kind: 'varchar(8) key',
          hash: 'varchar(24) key',
          school_id: 'varchar(36)',
          matter: 'varchar(36)',
          on_day: 'varchar(10)',
          counts: 'integer',
        },
        indexes: [{ name: 'case_mark_hash', columns: ['hash', 'school_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_mark');
    // No rule before this one knows what they are about.
    await runner.query('DELETE FROM pattern_review_case WHERE review_id IN (SELECT id FROM pattern_review WHERE about IS NOT NULL)');
    await runner.query('DELETE FROM pattern_review WHERE about IS NOT NULL');
    await runner.query('ALTER TABLE pattern_review DROP COLUMN about');
  }
}
