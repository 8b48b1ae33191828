import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two indexes that no query reads go, so that sending a report writes fewer pages. */
export class UnreadIndexes1790000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_party_person');
    await runner.query('DROP INDEX person_school');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_party_person ON case_party (person_hash)');
    await runner.query('CREATE INDEX person_school ON person (school_id)');
  }
}
