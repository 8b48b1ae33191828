import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** The addresses that mail comes back to when it does not arrive. */
export class ReturnedMail1790000003900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(
      tableOf({
        name: 'return_address',
        columns: { hash: 'varchar(24) key', message_id: 'varchar(36)', made_at: 'varchar(24)' },
        indexes: [{ name: 'return_address_made', columns: ['made_at'] }],
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('return_address');
  }
}
