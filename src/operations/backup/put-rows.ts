import { text } from 'node:stream/consumers';
import type { DataSource } from 'typeorm';
import { placeholders, query, type Row, type SqlValue } from '../../platform/database/sql.js';
import type { Bytes } from './age-file.js';
import { BackupFault } from './backup-fault.js';

/** So few that the statements, which are remembered for each number of rows, take no room. */
const atOnce = 100;

/** Puts the rows of one part in: all or none. @param table a name that the caller knows. @throws BackupFault */
export async function putRows(source: DataSource, table: string, content: Bytes): Promise<void> {
  const rows = (await text(content))
    .split('\n')
    .filter((line) => line !== '')
    .map(rowIn);
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  if (columns.length === 0 || columns.some((column) => !/^[a-z][a-z0-9_]{0,59}$/.test(column)) || rows.some((row) => !fits(row, columns)))
    throw new BackupFault(`the rows of ${table} do not read as rows`);
  await source.transaction(async (manager) => {
    for (let at = 0; at < rows.length; at += atOnce) {
      const some = rows.slice(at, at + atOnce);
      const tuples = some.map(() => `(${placeholders(columns.length)})`).join(', ');
      await query(
        manager,
        `INSERT INTO ${table} (${columns.join(', ')}) VALUES ${tuples}`,
        some.flatMap((row) => columns.map((column) => row[column] ?? null)),
      );
    }
  });
}

function rowIn(line: string): Row {
  const said: unknown = JSON.parse(line);
  if (typeof said !== 'object' || said === null || Array.isArray(said)) throw new BackupFault('a line of the records is no row');
  return said as Row;
}

function fits(row: Row, columns: readonly string[]): boolean {
  return Object.keys(row).length === columns.length && columns.every((column) => Object.hasOwn(row, column) && isValue(row[column]));
}

function isValue(value: unknown): value is SqlValue {
  return value === null || typeof value === 'string' || Number.isSafeInteger(value);
}
