import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Filters that somebody kept; and what somebody has not opened or read yet is found without walking everything that they ever did. */
export class SavedFilters1790000002500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_seat_account');
    await runner.query('CREATE INDEX case_seat_opened ON case_seat (account_id, opened_at, from_at)');
    await runner.query('DROP INDEX notice_account');
    await runner.query('CREATE INDEX notice_unread ON notice (account_id, read_at, made_at)');
    await runner.createTable(
      tableOf({
        name: 'saved_filter',
        columns: { id: 'varchar(36) key', account_id: 'varchar(36)', made_at: 'varchar(24)', sealed: 'text', version: 'integer' },
        indexes: [{ name: 'saved_filter_account', columns: ['account_id', 'made_at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('saved_filter');
    await runner.query('DROP INDEX notice_unread');
    await runner.query('CREATE INDEX notice_account ON notice (account_id, made_at)');
    await runner.query('DROP INDEX case_seat_opened');
    await runner.query('CREATE INDEX case_seat_account ON case_seat (account_id)');
  }
}
