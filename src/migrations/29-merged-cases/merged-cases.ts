import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A case stands still while another one goes on for it. */
export class MergedCases1790000002400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file ADD COLUMN merged_at varchar(24)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_file DROP COLUMN merged_at');
  }
}
