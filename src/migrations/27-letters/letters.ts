import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** The texts of letters as a school writes them, and each letter as it was sent. */
export class Letters1790000002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'letter_text',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          kind: 'varchar(30)',
          version: 'integer',
          words: 'text',
          saved_by: 'varchar(36)',
          saved_at: 'varchar(24)',
        },
        indexes: [{ name: 'letter_text_each', columns: ['school_id', 'kind', 'version'], unique: true }],
        foreignKeys: [{ name: 'letter_text_school', column: 'school_id', table: 'school' }],
      }),
    );
    await runner.createTable(
      tableOf({
        name: 'letter',
        columns: { id: 'varchar(36) key', case_id: 'varchar(36)', saved_at: 'varchar(24)', sealed: 'text' },
        indexes: [{ name: 'letter_case', columns: ['case_id', 'saved_at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('letter');
    await runner.dropTable('letter_text');
  }
}
