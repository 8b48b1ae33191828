import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A school may take reports from people who give no name, behind an address of its own. */
export class AnonymousDoor1790000003200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE school ADD COLUMN anonymous_door varchar(24)');
    await runner.query('ALTER TABLE school ADD COLUMN anonymous_since varchar(24)');
    await runner.query('CREATE UNIQUE INDEX school_anonymous_door ON school (anonymous_door)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX school_anonymous_door');
    await runner.query('ALTER TABLE school DROP COLUMN anonymous_since');
    await runner.query('ALTER TABLE school DROP COLUMN anonymous_door');
  }
}
