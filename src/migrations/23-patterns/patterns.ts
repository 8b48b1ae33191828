import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Concerns about one person are found together, and looked at together; who is the same person is decided by people. */
export class Patterns1790000001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX case_party_person ON case_party (person_hash)');
    await runner.createTable(
      tableOf({
        name: 'person_link',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          person_hash: 'varchar(24)',
          other_hash: 'varchar(24)',
          verdict: 'varchar(8)',
          key_id: 'varchar(36)',
          sealed: 'text',
          decided_at: 'varchar(24)',
          undone_at: 'varchar(24) null',
          version: 'integer',
        },
        indexes: [
          { name: 'person_link_person', columns: ['person_hash'] },
          { name: 'person_link_other', columns: ['other_hash'] },
        ],
        checks: [{ name: 'person_link_verdict', expression: `verdict IN ('same', 'not_same')` }],
      }),
    );
    await runner.createTable(
      tableOf({
        name: 'pattern_review',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          case_id: 'varchar(36)',
          person_hash: 'varchar(24)',
          raised_at: 'varchar(24)',
          due_at: 'varchar(24)',
          decided_at: 'varchar(24) null',
          sealed: 'text',
          version: 'integer',
        },
        indexes: [
          { name: 'pattern_review_of_case', columns: ['case_id'] },
          { name: 'pattern_review_person', columns: ['person_hash'] },
        ],
      }),
    );
    await runner.createTable(
      tableOf({
        name: 'pattern_review_case',
        columns: { review_id: 'varchar(36) key', case_id: 'varchar(36) key' },
        indexes: [{ name: 'pattern_review_case_case', columns: ['case_id'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('pattern_review_case');
    await runner.dropTable('pattern_review');
    await runner.dropTable('person_link');
    await runner.query('DROP INDEX case_party_person');
  }
}
