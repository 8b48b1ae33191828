import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Asking people how they are once a case is over, and what whoever spoke up says they suffer for it. */
export class AfterCare1790000002900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'after_care',
        columns: { id: 'varchar(36) key', case_id: 'varchar(36)', saved_at: 'varchar(24)', sealed: 'text' },
        indexes: [{ name: 'after_care_case', columns: ['case_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('after_care');
  }
}
