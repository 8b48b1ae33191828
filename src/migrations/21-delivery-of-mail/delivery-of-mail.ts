import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';

/** Whether mail goes out at all, and which mail a server has refused for good. */
export class DeliveryOfMail1790000001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE outbox_message ADD COLUMN refused_at varchar(24)');
    await runner.createTable(
      tableOf({
        name: 'delivery_watch',
        columns: {
          id: 'varchar(36) key',
          worked_at: 'varchar(24) null',
          failing_since: 'varchar(24) null',
          wrote_itself_at: 'varchar(24) null',
        },
      }),
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable('delivery_watch');
    await runner.query('ALTER TABLE outbox_message DROP COLUMN refused_at');
  }
}
