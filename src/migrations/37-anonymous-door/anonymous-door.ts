import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** A school may take reports from people who give no name, behind an address of its own. */
export class AnonymousDoor1790000003200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'anonymous_address',
        columns: { id: 'varchar(36) key', door: 'varchar(24) null', since: 'varchar(24)', version: 'integer' },
        indexes: [{ name: 'anonymous_address_door', columns: ['door'], unique: true }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('anonymous_address');
  }
}
