import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What was written down about each body outside the school that was told or asked. */
export class Referrals1790000001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'referral',
        columns: {
          id: 'varchar(36) key',
          referral_id: 'varchar(36)',
          case_id: 'varchar(36)',
          version: 'integer',
          saved_at: 'varchar(24)',
          sealed: 'text',
        },
        indexes: [{ name: 'referral_version', columns: ['case_id', 'referral_id', 'version'], unique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('referral');
  }
}
