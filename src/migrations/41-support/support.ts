import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Support that was offered to people of a case has a record of its own. */
export class Support1790000003600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'support_wording',
        columns: {
          id: 'varchar(36) key',
          record_id: 'varchar(36)',
          case_id: 'varchar(36)',
          version: 'integer',
          saved_at: 'varchar(24)',
          sealed: 'text',
        },
        indexes: [{ name: 'support_wording_version', columns: ['case_id', 'record_id', 'version'], unique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('support_wording');
  }
}
