import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** How long warnings stay live by each school's own procedure. */
export class LiveMonths1790000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'live_months',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          recorded_oral: 'integer',
          first_written: 'integer',
          final_written: 'integer',
          reason: 'varchar(500)',
          confirmed_by: 'varchar(36)',
          confirmed_at: 'varchar(24)',
          version: 'integer',
        },
        indexes: [{ name: 'live_months_each', columns: ['school_id', 'version'], unique: true }],
        checks: [
          {
            name: 'live_months_whole',
            expression: 'recorded_oral BETWEEN 1 AND 60 AND first_written BETWEEN 1 AND 60 AND final_written BETWEEN 1 AND 60',
          },
        ],
        foreignKeys: [{ name: 'live_months_school', column: 'school_id', table: 'school' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('live_months');
  }
}
