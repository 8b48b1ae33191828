import type { EntityManager, ObjectLiteral } from 'typeorm';
import { type Actor, type Refused, refused } from '../kernel/index.js';
import { query, type Row, shapeOf, type SqlValue, type TableShape } from '../platform/database/sql.js';
import { type EntityClass, isCovered, rowHash } from './covered.js';
import type { RecordKeys } from './keys/record-keys.js';

/** A fact for the log. No name, kind, classification or finding belongs in `action`; those go into the sealed detail. */
export interface Fact {
  readonly action: string;
  readonly subject?: string;
  /** Whose the fact is, when it is not the actor's own school. */
  readonly school?: string;
  /** Who did it, where it follows by itself from what the actor did and must not point at them. */
  readonly by?: Actor;
  /** What readers of the case may see of it, sealed under that key. */
  readonly detail?: { readonly keyId: string; readonly words: Readonly<Record<string, unknown>> };
}

export interface PendingFact extends Fact {
  covers: string[];
}

/** One transaction of the record: its time, its actor, its writes and the facts that go on the log with them. */
export class Tx {
  readonly facts: PendingFact[] = [];
  readonly afterwards: (() => void)[] = [];
  /** Ids of evidence that was stopped in it, for the ledger of disposals. */
  readonly stopped: string[] = [];
  private readonly loose = new Map<string, string>();

  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    readonly now: Date,
    readonly keys: RecordKeys,
  ) {}

  /** The instant of this unit of work as it is stored. */
  get at(): string {
    return this.now.toISOString();
  }

  query<T = Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return query<T>(this.manager, sql, parameters);
  }

  /** Missing properties are stored as null. */
  async insert<Entity extends ObjectLiteral>(target: EntityClass<Entity>, rows: Entity | readonly Entity[]): Promise<void> {
    const { table, columns, insert } = shapeOf(this.manager, target);
    const all = (Array.isArray(rows) ? rows : [rows]) as readonly ObjectLiteral[];
    // SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535.
    const atOnce = Math.floor(30_000 / columns.length);
    for (let at = 0; at < all.length; at += atOnce) {
      const some = all.slice(at, at + atOnce);
      await this.query(
        insert(some.length),
        some.flatMap((row) => columns.map(({ property }) => (row[property] ?? null) as SqlValue)),
      );
      if (isCovered(target)) for (const row of some) this.cover(table, asStored(columns, row));
    }
  }

  /**
   * Changes one row; with a version, only if nobody changed it since, and counts it up.
   * @returns the row as stored
   */
  async update<Entity extends ObjectLiteral & { id: string }>(
    target: EntityClass<Entity>,
    id: string,
    changes: Partial<Entity>,
    version?: number,
  ): Promise<Entity | Refused<'stale'>> {
    const { table, columns } = shapeOf(this.manager, target);
    const set = columns.filter(({ property }) => property in changes && property !== 'version');
    const counted = columns.some(({ property }) => property === 'version');
    const assignments = [...set.map(({ column }) => `${column} = ?`), ...(counted ? ['version = version + 1'] : [])];
    const rows = await this.query(
      `UPDATE ${table} SET ${assignments.join(', ')} WHERE id = ?${version === undefined ? '' : ' AND version = ?'} RETURNING *`,
      [
        ...set.map(({ property }) => ((changes as ObjectLiteral)[property] ?? null) as SqlValue),
        id,
        ...(version === undefined ? [] : [version]),
      ],
    );
    const row = rows[0];
    if (!row) {
      if (version === undefined) throw new Error(`No row ${id} in ${table}`);
      return refused('stale');
    }
    if (isCovered(target)) this.cover(table, row);
    return Object.fromEntries(columns.map(({ property, column }) => [property, row[column]])) as Entity;
  }

  /** Puts a fact on the log, together with the rows written since the last one. */
  record(fact: Fact): void {
    this.facts.push({ ...fact, covers: this.takeLoose() });
  }

  /** Runs once the transaction is durable; never for one that was rolled back. */
  afterCommit(work: () => void): void {
    this.afterwards.push(work);
  }

  /** Rows written after the last fact belong to it. */
  close(): void {
    const last = this.facts.at(-1);
    if (last) last.covers.push(...this.takeLoose());
  }

  private cover(table: string, row: Row): void {
    this.loose.set(`${table} ${String(row.id)}`, rowHash(row));
  }

  private takeLoose(): string[] {
    const lines = [...this.loose].map(([row, hash]) => `${row} ${hash}`);
    this.loose.clear();
    return lines;
  }
}

function asStored(columns: TableShape['columns'], row: ObjectLiteral): Row {
  const stored: Row = {};
  for (const { property, column } of columns) stored[column] = (row[property] ?? null) as SqlValue;
  return stored;
}
