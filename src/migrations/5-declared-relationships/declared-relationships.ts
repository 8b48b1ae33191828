import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What people said about themselves: to whom they are close. */
export class DeclaredRelationships1790000000201 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'declared_relationship',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          person_hash: 'varchar(24)',
          key_id: 'varchar(36)',
          sealed: 'text',
          declared_at: 'varchar(24)',
          ended_on: 'varchar(10) null',
          ended_at: 'varchar(24) null',
          version: 'integer',
        },
        indexes: [
          { name: 'declared_relationship_school', columns: ['school_id'] },
          { name: 'declared_relationship_person', columns: ['person_hash'] },
        ],
        foreignKeys: [{ name: 'declared_relationship_school_exists', column: 'school_id', table: 'school' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('declared_relationship');
  }
}
