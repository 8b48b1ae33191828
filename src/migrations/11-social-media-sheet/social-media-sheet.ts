import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What is known of each piece of online content, and what each file told about itself. */
export class SocialMediaSheet1790000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'evidence_sheet',
        columns: {
          id: 'varchar(36) key',
          sheet_id: 'varchar(36)',
          case_id: 'varchar(36)',
          version: 'integer',
          number: 'integer null',
          key_id: 'varchar(36) null',
          pages: 'text',
          saved_at: 'varchar(24)',
          sealed: 'text',
        },
        indexes: [{ name: 'evidence_sheet_version', columns: ['case_id', 'sheet_id', 'version'], unique: true }],
      }),
    );
    await runner.createTable(
      tableOf({ name: 'evidence_capture', columns: { id: 'varchar(36) key', read_at: 'varchar(24)', sealed: 'text' } }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_capture');
    await runner.dropTable('evidence_sheet');
  }
}
