import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Somebody else agrees before the second step of somebody with a case role is reset; an account remembers that it was opened again. */
export class SecondStepRequests1790000000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE account ADD COLUMN reopened_at varchar(24)');
    await runner.createTable(
      tableOf({
        name: 'second_step_request',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          account_id: 'varchar(36)',
          asked_by: 'varchar(36)',
          asked_at: 'varchar(24)',
          expires_at: 'varchar(24)',
          agreed_by: 'varchar(36) null',
          agreed_at: 'varchar(24) null',
          stopped_at: 'varchar(24) null',
          used_at: 'varchar(24) null',
        },
        indexes: [
          { name: 'second_step_request_school', columns: ['school_id', 'expires_at'] },
          { name: 'second_step_request_account', columns: ['account_id'] },
        ],
        foreignKeys: [{ name: 'second_step_request_account_exists', column: 'account_id', table: 'account' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('second_step_request');
    await runner.query('ALTER TABLE account DROP COLUMN reopened_at');
  }
}
