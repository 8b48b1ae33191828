import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';

interface ReadingConnection {
  pragma(source: string): unknown;
  close(): void;
}
type Open = new (path: string, options: { readonly: true; fileMustExist: true; timeout: number }) => ReadingConnection;

/**
 * A second connection to the embedded database, which cannot write. It sees what was committed and nothing of a transaction under way, and
 * waits for none.
 */
export class ReadingRunner extends BetterSqlite3QueryRunner {
  private opened: ReadingConnection | null = null;

  constructor(private readonly sqlite: BetterSqlite3Driver) {
    super(sqlite);
  }

  override connect(): Promise<ReadingConnection> {
    this.opened ??= this.open();
    return Promise.resolve(this.opened);
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
