import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What each school's own policy says about contact with former pupils, parents and relatives, and about use. */
export class ContactRules1790000003700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'contact_rules',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          former_pupil: 'varchar(20)',
          parent_contact: 'varchar(20)',
          relative_exemption: 'varchar(20)',
          work_time: 'varchar(20)',
          name_workplace: 'varchar(20)',
          reason: 'varchar(500)',
          saved_by: 'varchar(36)',
          saved_at: 'varchar(24)',
          version: 'integer',
        },
        indexes: [{ name: 'contact_rules_each', columns: ['school_id', 'version'], unique: true }],
        foreignKeys: [{ name: 'contact_rules_school', column: 'school_id', table: 'school' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('contact_rules');
  }
}
