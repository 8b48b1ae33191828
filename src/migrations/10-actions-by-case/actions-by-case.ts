import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Actions are always asked for by their case. An index over what is not done yet was read by nothing, cost every report its writing, and with
 * 100,000 cases led SQLite to walk all open actions for one page of the list.
 */
export class ActionsByCase1790000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_action_due');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_action_due ON case_action (done_at, due_at)');
  }
}
