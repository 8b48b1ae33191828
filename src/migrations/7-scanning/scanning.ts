import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** What a virus scanner said of each piece of evidence. */
export class Scanning1790000000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'evidence_scan',
        columns: {
          id: 'varchar(36) key',
          evidence_id: 'varchar(36)',
          scanned_at: 'varchar(24)',
          outcome: 'varchar(10)',
          sealed: 'text',
        },
        indexes: [{ name: 'evidence_scan_item', columns: ['evidence_id'] }],
        checks: [{ name: 'evidence_scan_outcome', expression: `outcome IN ('clean', 'found', 'too-big')` }],
        foreignKeys: [{ name: 'evidence_scan_item_exists', column: 'evidence_id', table: 'evidence_item' }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('evidence_scan');
  }
}
