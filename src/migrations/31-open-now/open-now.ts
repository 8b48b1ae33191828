import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Who has a case open now. */
export class OpenNow1790000002600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'case_presence',
        columns: { case_id: 'varchar(36) key', account_id: 'varchar(36) key', since_at: 'varchar(24)', seen_at: 'varchar(24)' },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_presence');
  }
}
