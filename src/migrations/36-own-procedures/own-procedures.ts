import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** A school sets times and adds steps by its own procedure, and enters when it is open to pupils. */
export class OwnProcedures1790000003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'procedure_edition',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          number: 'integer',
          changes: 'text',
          reason: 'text',
          saved_by: 'varchar(36)',
          saved_at: 'varchar(24)',
        },
        indexes: [{ name: 'procedure_edition_each', columns: ['school_id', 'number'], unique: true }],
        foreignKeys: [{ name: 'procedure_edition_school', column: 'school_id', table: 'school' }],
      }),
    );
    await runner.createTable(
      tableOf({
        name: 'school_day',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          kind: 'varchar(10)',
          first_day: 'varchar(10)',
          last_day: 'varchar(10)',
          name: 'varchar(100)',
          removed_at: 'varchar(24) null',
          version: 'integer',
        },
        indexes: [{ name: 'school_day_school', columns: ['school_id', 'first_day'] }],
        checks: [
          { name: 'school_day_kind', expression: `kind IN ('term', 'inset', 'closed')` },
          { name: 'school_day_in_order', expression: 'first_day <= last_day' },
        ],
        foreignKeys: [{ name: 'school_day_school_exists', column: 'school_id', table: 'school' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('school_day');
    await runner.dropTable('procedure_edition');
  }
}
