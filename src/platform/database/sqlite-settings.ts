/** The part of the better-sqlite3 connection that settings need. */
interface Connection {
  pragma(source: string): unknown;
}

/**
 * What every opening of the embedded database sets. FULL, because a receipt promises that the report survives a power cut; recursive
 * triggers, because REPLACE would otherwise pass those that protect the log.
 */
export function prepareSqlite(connection: Connection): void {
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('wal_autocheckpoint = 8000');
  connection.pragma('recursive_triggers = ON');
  connection.pragma('secure_delete = ON');
  connection.pragma('trusted_schema = OFF');
  connection.pragma('temp_store = MEMORY');
  connection.pragma('foreign_keys = ON');
}

/**
 * For a command that reads everything once. What it gathers meanwhile (hashes of sealed bytes, nothing that says anything) grows with the
 * record, so it may leave memory for a file that disappears with the connection.
 */
export function prepareForOneReading(connection: Connection): void {
  prepareSqlite(connection);
  connection.pragma('temp_store = FILE');
}
