import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { remembered } from '../../kernel/index.js';

/** Values that both engines store and give back unchanged. */
export type SqlValue = string | number | null;
export type Row = Record<string, SqlValue>;

export function isPostgres(manager: EntityManager): boolean {
  return manager.dataSource.options.type === 'postgres';
}

/**
 * Runs SQL written with `?` on either engine. Question marks inside string literals are not supported: pass them as parameters.
 * @returns the rows of a SELECT or of RETURNING
 */
export async function query<T = Row>(manager: EntityManager, sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
  // Inside a transaction its runner is asked at once: a report takes some 25 statements.
  const answer: unknown = await (manager.queryRunner ?? manager).query(dialect(manager, sql), [...parameters]);
  if (isPostgres(manager)) {
    // The pg driver answers UPDATE and DELETE as [rows, count].
    const paired = Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
    return (paired ? answer[0] : answer) as T[];
  }
  return (Array.isArray(answer) ? answer : []) as T[];
}

/** `?` or `?, ?, ?`. */
export function placeholders(count: number): string {
  return Array.from({ length: count }, () => '?').join(', ');
}

export interface TableShape {
  readonly table: string;
  /** Database column names in the order of the entity's properties. */
  readonly columns: readonly { readonly property: string; readonly column: string }[];
  /** The statement that inserts so many rows. */
  readonly insert: (rows: number) => string;
}

const shapes = new WeakMap<object, TableShape>();

export function shapeOf<Entity extends ObjectLiteral>(manager: EntityManager, target: EntityTarget<Entity>): TableShape {
  const metadata = manager.dataSource.getMetadata(target);
  let shape = shapes.get(metadata);
  if (!shape) {
    const table = metadata.tableName;
    const columns = metadata.columns.map((column) => ({ property: column.propertyName, column: column.databaseName }));
    const start = `INSERT INTO ${table} (${columns.map(({ column }) => column).join(', ')}) VALUES `;
    const tuple = `(${placeholders(columns.length)})`;
    shape = { table, columns, insert: remembered((rows: number) => start + Array<string>(rows).fill(tuple).join(', ')) };
    shapes.set(metadata, shape);
  }
  return shape;
}

const dialects = new Map<string, string>();

function dialect(manager: EntityManager, sql: string): string {
  if (!isPostgres(manager)) return sql;
  let numbered = dialects.get(sql);
  if (numbered === undefined) {
    let at = 0;
    numbered = sql.replace(/\?/g, () => `$${(at += 1)}`);
    if (dialects.size < 2_000) dialects.set(sql, numbered);
  }
  return numbered;
}
