import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Who asked what is held about somebody in a case, what of it goes out, and who agreed. */
export class SubjectAccess1790000003300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'access_request',
        columns: {
          id: 'varchar(36) key',
          record_id: 'varchar(36)',
          case_id: 'varchar(36)',
          version: 'integer',
          saved_at: 'varchar(24)',
          sealed: 'text',
        },
        indexes: [{ name: 'access_request_version', columns: ['case_id', 'record_id', 'version'], unique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('access_request');
  }
}
