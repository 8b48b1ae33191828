import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A copy with parts hidden is an item of its own, tied to the one that it was made from. */
export class RedactedCopies1790000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evidence_item ADD COLUMN copy_of varchar(36)');
    await runner.query('CREATE INDEX evidence_item_copy_of ON evidence_item (copy_of)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX evidence_item_copy_of');
    await runner.query('ALTER TABLE evidence_item DROP COLUMN copy_of');
  }
}
