import type { DataSource, EntityManager, EntityMetadata } from 'typeorm';
import { placeholders, query, type Row, type SqlValue } from '../../platform/database/sql.js';

export interface RecordTable {
  readonly name: string;
  readonly columns: readonly string[];
  /** Columns of the primary key, by which it is read. */
  readonly key: readonly string[];
}

/**
 * Who was signed in where: whoever comes back after a restore signs in anew, and a session that was ended stays ended. And files that were still on
 * their way, of which no backup holds a byte; and who had a case open.
 */
const notKept: ReadonlySet<string> = new Set(['session', 'upload', 'upload_piece', 'case_presence']);

/** One part of a table: whole rows, one JSON object in each line. */
export interface Part {
  readonly rows: number;
  readonly bytes: Buffer;
}

const rowsAtOnce = 500;
/** A part, give or take a row. Small enough to be held, large enough that a million rows are not a million files. */
const partBytes = 4 * 1024 * 1024;

/** Every table that a backup holds; what is referred to comes before what refers to it. */
export function recordTables(source: DataSource): RecordTable[] {
  const ordered: EntityMetadata[] = [];
  const add = (metadata: EntityMetadata): void => {
    if (ordered.includes(metadata)) return;
    for (const { referencedEntityMetadata } of metadata.foreignKeys)
      if (referencedEntityMetadata !== metadata) add(referencedEntityMetadata);
    ordered.push(metadata);
  };
  for (const metadata of source.entityMetadatas.toSorted((a, b) => (a.tableName < b.tableName ? -1 : 1))) add(metadata);
  return ordered
    .filter(({ tableName }) => !notKept.has(tableName))
    .map(({ tableName, columns, primaryColumns }) => ({
      name: tableName,
      columns: columns.map(({ databaseName }) => databaseName),
      key: primaryColumns.map(({ databaseName }) => databaseName),
    }));
}

/**
 * Everything that the work reads is of one moment, while others go on writing.
 * @param source on SQLite opened for reading only, so that it takes no lock
 */
export function inOneMoment<Answer>(source: DataSource, work: (manager: EntityManager) => Promise<Answer>): Promise<Answer> {
  const postgres = source.options.type === 'postgres';
  return source.transaction(postgres ? 'REPEATABLE READ' : 'SERIALIZABLE', async (manager) => {
    if (postgres) await manager.query('SET TRANSACTION READ ONLY');
    return work(manager);
  });
}

/** @throws TypeError for a value that is neither text nor a whole number: both engines would not give it back alike */
export async function* partsOf(manager: EntityManager, { name, columns, key }: RecordTable): AsyncGenerator<Part> {
  const order = key.join(', ');
  const select = `SELECT ${columns.join(', ')} FROM ${name}`;
  let after: SqlValue[] | null = null;
  let lines: string[] = [];
  let length = 0;
  for (;;) {
    const where: string = after === null ? '' : ` WHERE (${order}) > (${placeholders(key.length)})`;
    const rows: Row[] = await query(manager, `${select}${where} ORDER BY ${order} LIMIT ${rowsAtOnce}`, after ?? []);
    for (const row of rows) {
      const line = lineOf(name, row);
      lines.push(line);
      length += line.length;
      if (length < partBytes) continue;
      yield part(lines);
      [lines, length] = [[], 0];
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < rowsAtOnce) break;
    after = key.map((column) => last[column] ?? null);
  }
  if (lines.length > 0) yield part(lines);
}

function lineOf(table: string, row: Row): string {
  for (const [column, value] of Object.entries(row))
    if (value !== null && typeof value !== 'string' && !Number.isSafeInteger(value))
      throw new TypeError(`${table}.${column} holds a value that a backup cannot carry`);
  return `${JSON.stringify(row)}\n`;
}

function part(lines: readonly string[]): Part {
  return { rows: lines.length, bytes: Buffer.from(lines.join('')) };
}
