import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** One report may feed several cases behind walls, and one case may take up another: which of them speaks with the reporter, and who knows of the link. */
export class ForkedCases1790000002300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE case_report ADD COLUMN borrowed_at varchar(24)');
    await runner.createTable(
      tableOf({
        name: 'case_link',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          kind: 'varchar(6)',
          from_id: 'varchar(36)',
          to_id: 'varchar(36)',
          made_at: 'varchar(24)',
          undone_at: 'varchar(24) null',
          key_id: 'varchar(36)',
          sealed: 'text',
          version: 'integer',
        },
        indexes: [
          { name: 'case_link_from', columns: ['from_id'] },
          { name: 'case_link_to', columns: ['to_id'] },
        ],
        checks: [{ name: 'case_link_kind', expression: `kind IN ('fork', 'merge')` }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('case_link');
    await runner.query('ALTER TABLE case_report DROP COLUMN borrowed_at');
  }
}
