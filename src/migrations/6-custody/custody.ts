import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Whether the stored bytes of each item are still those that came in: what is wrong with them, and when somebody last looked. */
export class Custody1790000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evidence_item ADD COLUMN damage varchar(10)');
    await runner.query('ALTER TABLE evidence_item ADD COLUMN damaged_at varchar(24)');
    await runner.createTable(
      tableOf({
        name: 'evidence_check',
        columns: {
          evidence_id: 'varchar(36) key',
          due_at: 'varchar(24)',
          checked_at: 'varchar(24) null',
          claimed_until: 'varchar(24) null',
        },
        indexes: [{ name: 'evidence_check_due', columns: ['due_at'] }],
      }),
    );
    const now = new Date().toISOString();
    await runner.query(
      `INSERT INTO evidence_check (evidence_id, due_at) SELECT id, '${now}' FROM evidence_item WHERE withdrawn_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_check');
    await runner.query('ALTER TABLE evidence_item DROP COLUMN damaged_at');
    await runner.query('ALTER TABLE evidence_item DROP COLUMN damage');
  }
}
