import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

const tables = ['suspension_wording', 'meeting_wording'];

/** What was decided about suspending somebody, each time that it was looked at again, and the meetings of a case. */
export class Suspension1790000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const name of tables)
      await runner.createTable(
        tableOf({
          name,
          columns: {
            id: 'varchar(36) key',
            record_id: 'varchar(36)',
            case_id: 'varchar(36)',
            version: 'integer',
            saved_at: 'varchar(24)',
            sealed: 'text',
          },
          indexes: [{ name: `${name}_version`, columns: ['case_id', 'record_id', 'version'], unique: true }],
        }),
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const name of tables) await runner.dropTable(name);
  }
}
