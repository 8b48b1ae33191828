import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { type PreparingConnection, Statements } from './statements.js';

interface ReadingConnection extends PreparingConnection {
  pragma(source: string): unknown;
  close(): void;
}
type Answered = Awaited<ReturnType<BetterSqlite3QueryRunner['query']>>;
type Open = new (path: string, options: { readonly: true; fileMustExist: true; timeout: number }) => ReadingConnection;

/**
 * A second connection to the embedded database, which cannot write. It sees what was committed and nothing of a transaction under way, and
 * waits for none.
 */
export class ReadingRunner extends BetterSqlite3QueryRunner {
  private opened: ReadingConnection | null = null;
  private readonly statements = new Statements(() => (this.opened ??= this.open()));

  constructor(private readonly sqlite: BetterSqlite3Driver) {
    super(sqlite);
  }

  override connect(): Promise<ReadingConnection> {
    this.opened ??= this.open();
    return Promise.resolve(this.opened);
  }

  override async query(sql: string, parameters?: unknown[], structured = false): Promise<Answered> {
    return structured ? super.query(sql, parameters, true) : this.statements.run(sql, parameters);
  }

  close(): void {
    this.opened?.close();
    this.opened = null;
  }

  private open(): ReadingConnection {
    const Sqlite = this.sqlite.sqlite as Open;
    const connection = new Sqlite(this.sqlite.options.database, { readonly: true, fileMustExist: true, timeout: 5_000 });
    connection.pragma('trusted_schema = OFF');
    connection.pragma('temp_store = MEMORY');
    return connection;
  }
}
