import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What is done about an item that may be illegal: what is written down about it, and its destruction by two people. */
export class Purge1790000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE evidence_item ADD COLUMN purged_at varchar(24)');
    await runner.query('ALTER TABLE evidence_item ADD COLUMN taken_from varchar(36)');
    await runner.query('CREATE INDEX evidence_item_taken_from ON evidence_item (taken_from)');
    await runner.createTable(
      tableOf({
        name: 'locked_item',
        columns: {
          id: 'varchar(36) key',
          school_id: 'varchar(36)',
          key_id: 'varchar(36)',
          made_at: 'varchar(24)',
          sealed: 'text',
          version: 'integer',
        },
        indexes: [{ name: 'locked_item_school', columns: ['school_id'] }],
        foreignKeys: [{ name: 'locked_item_evidence_exists', column: 'id', table: 'evidence_item' }],
      }),
    );
    await runner.createTable(
      tableOf({
        name: 'locked_record',
        columns: {
          id: 'varchar(36) key',
          evidence_id: 'varchar(36)',
          kind: 'varchar(12)',
          recorded_at: 'varchar(24)',
          recorded_by: 'varchar(36)',
          sealed: 'text',
        },
        indexes: [{ name: 'locked_record_item', columns: ['evidence_id'] }],
        checks: [{ name: 'locked_record_kind', expression: `kind IN ('police', 'instruction', 'seen', 'dpo', 'breach')` }],
        foreignKeys: [{ name: 'locked_record_item_exists', column: 'evidence_id', table: 'locked_item' }],
      }),
    );
    await runner.createTable(
      tableOf({
        name: 'purge_request',
        columns: {
          id: 'varchar(36) key',
          evidence_id: 'varchar(36)',
          asked_by: 'varchar(36)',
          asked_at: 'varchar(24)',
          answer: 'varchar(10) null',
          answered_by: 'varchar(36) null',
          answered_at: 'varchar(24) null',
          backups_gone_by: 'varchar(24) null',
          sealed: 'text',
        },
        indexes: [{ name: 'purge_request_item', columns: ['evidence_id'] }],
        checks: [
          { name: 'purge_request_answer', expression: `answer IN ('agreed', 'refused', 'taken-back')` },
          { name: 'purge_request_two_people', expression: `answer <> 'agreed' OR answered_by <> asked_by` },
        ],
        foreignKeys: [{ name: 'purge_request_item_exists', column: 'evidence_id', table: 'locked_item' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['purge_request', 'locked_record', 'locked_item']) await runner.dropTable(table);
    await runner.query('DROP INDEX evidence_item_taken_from');
    for (const column of ['taken_from', 'purged_at']) await runner.query(`ALTER TABLE evidence_item DROP COLUMN ${column}`);
  }
}
