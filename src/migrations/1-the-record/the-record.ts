import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tableOf } from '../table-words.js';
import { protectLog } from './protect-log.js';
import { caseTables } from './case-tables.js';
import { logTables } from './log-tables.js';
import { reportTables } from './report-tables.js';
import { schoolTables } from './school-tables.js';

/** From nothing to the first release. */
export class TheRecord1790000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const words of [...schoolTables, ...logTables, ...reportTables, ...caseTables]) await runner.createTable(tableOf(words));
    await runner.query(`INSERT INTO audit_head (id, size, frontier) VALUES (1, 0, '')`);
    await protectLog(runner);
  }

  async down(): Promise<void> {
    throw new Error('The first migration is not undone: that would be deleting the record');
  }
}
