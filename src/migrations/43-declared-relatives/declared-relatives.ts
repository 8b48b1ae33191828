import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Relatives who are pupils, as the people who work there declare them, and what was answered. */
export class DeclaredRelatives1790000003800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'declared_relative',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          key_id: 'varchar(36)',
          sealed: 'text',
          state: 'varchar(10)',
          declared_at: 'varchar(24)',
          answered_at: 'varchar(24) null',
          answered_by: 'varchar(36) null',
          answer_sealed: 'text null',
          ended_at: 'varchar(24) null',
          version: 'integer',
        },
        indexes: [
          { name: 'declared_relative_school', columns: ['school_id'] },
          { name: 'declared_relative_key', columns: ['key_id'] },
        ],
        checks: [{ name: 'declared_relative_state', expression: `state IN ('waiting', 'approved', 'refused')` }],
        foreignKeys: [{ name: 'declared_relative_school_exists', column: 'school_id', table: 'school' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('declared_relative');
  }
}
