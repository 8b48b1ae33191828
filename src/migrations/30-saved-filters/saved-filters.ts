import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What somebody has not opened yet is found without walking everything they ever read. */
export class SavedFilters1790000002500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_seat_account');
    await runner.query('CREATE INDEX case_seat_opened ON case_seat (account_id, opened_at, from_at)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_seat_opened');
    await runner.query('CREATE INDEX case_seat_account ON case_seat (account_id)');
  }
}
