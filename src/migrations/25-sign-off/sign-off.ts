import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A school may want a second person to agree with every outcome. */
export class SignOff1790000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE school ADD COLUMN sign_off_since varchar(24)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE school DROP COLUMN sign_off_since');
  }
}
