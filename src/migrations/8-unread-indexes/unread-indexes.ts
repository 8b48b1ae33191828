import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Three indexes go that no query needs, so that sending a report writes fewer pages. The words of one case lie a page apart each; those of one
 * word lie together, and a search reads them so.
 */
export class UnreadIndexes1790000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX case_party_person');
    await runner.query('DROP INDEX person_school');
    await runner.query('DROP INDEX word_index_case');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_party_person ON case_party (person_hash)');
    await runner.query('CREATE INDEX person_school ON person (school_id)');
    await runner.query('CREATE INDEX word_index_case ON word_index (case_id)');
  }
}
