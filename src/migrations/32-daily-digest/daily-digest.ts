import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** When somebody wants to be written to. */
export class DailyDigest1790000002700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'mail_choice',
        columns: {
          account_id: 'varchar(36) key',
          daily_since: 'varchar(24) null',
          reminded_since: 'varchar(24) null',
          version: 'integer',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('mail_choice');
  }
}
