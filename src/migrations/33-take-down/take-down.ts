import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What is online and is to be taken down: each line, and what was done about it. */
export class TakeDown1790000002800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'link_record',
        columns: {
          id: 'varchar(36) key',
          record_id: 'varchar(36)',
          link_id: 'varchar(36)',
          case_id: 'varchar(36)',
          version: 'integer',
          saved_at: 'varchar(24)',
          sealed: 'text',
        },
        indexes: [{ name: 'link_record_version', columns: ['case_id', 'record_id', 'version'], unique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('link_record');
  }
}
