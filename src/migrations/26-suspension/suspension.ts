import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What was decided about suspending somebody, and each time that it was looked at again. */
export class Suspension1790000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'suspension_wording',
        columns: {
          id: 'varchar(36) key',
          record_id: 'varchar(36)',
          case_id: 'varchar(36)',
          version: 'integer',
          saved_at: 'varchar(24)',
          sealed: 'text',
        },
        indexes: [{ name: 'suspension_wording_version', columns: ['case_id', 'record_id', 'version'], unique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('suspension_wording');
  }
}
