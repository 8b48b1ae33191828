import { hash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { isPostgres, query, type Row, type SqlValue } from '../../platform/database/sql.js';
import type { Fault, StoredEntry } from './verify-log.js';

const batch = 1_000;

/**
 * Holds the rows of the record against what the log says of them. What each row's last entry vouches for is gathered in a temporary
 * table, so that memory stays flat; no key is needed, because the hashes are over sealed bytes.
 */
export class StateCheck {
  constructor(
    private readonly manager: EntityManager,
    private readonly tables: readonly string[],
  ) {}

  async begin(): Promise<void> {
    await this.end();
    await query(
      this.manager,
      `CREATE TEMPORARY TABLE vouched (place varchar(120) PRIMARY KEY, seq integer NOT NULL, hash varchar(64) NOT NULL)`,
    );
  }

  /** Entries come in their order, so that the last one about a row wins. */
  async take(entries: readonly StoredEntry[]): Promise<void> {
    const latest = new Map<string, SqlValue[]>();
    for (const { seq, covers } of entries)
      for (const line of covers === '' ? [] : covers.split('\n')) {
        const [table, id, hash] = line.split(' ');
        if (table !== undefined && id !== undefined && hash !== undefined) latest.set(`${table} ${id}`, [`${table} ${id}`, seq, hash]);
      }
    const rows = [...latest.values()];
    for (let at = 0; at < rows.length; at += batch) {
      const some = rows.slice(at, at + batch);
      await query(
        this.manager,
        `INSERT INTO vouched (place, seq, hash) VALUES ${some.map(() => '(?, ?, ?)').join(', ')}
         ON CONFLICT (place) DO UPDATE SET seq = excluded.seq, hash = excluded.hash`,
        some.flat(),
      );
    }
  }

  /** Rows altered, rows that appeared without an entry, and rows that vanished. */
  async faults(): Promise<Fault[]> {
    const faults: Fault[] = [];
    for (const table of this.tables) await this.compare(table, faults);
    const gone = await query<{ place: string; seq: number }>(this.manager, 'SELECT place, seq FROM vouched ORDER BY seq LIMIT 1000');
    for (const { place, seq } of gone) faults.push({ seq, why: `The record ${place}, for which this entry vouches, is gone` });
    return faults;
  }

  async end(): Promise<void> {
    await query(this.manager, 'DROP TABLE IF EXISTS vouched');
  }

  private async compare(table: string, faults: Fault[]): Promise<void> {
    const prefix = isPostgres(this.manager) ? 'pg_temp.' : 'temp.';
    for (let after = ''; ;) {
      const rows = await query(this.manager, `SELECT * FROM ${table} WHERE id > ? ORDER BY id LIMIT ?`, [after, batch]);
      if (rows.length === 0) return;
      const places = rows.map((row) => `${table} ${String(row.id)}`);
      const marks = places.map(() => '?').join(', ');
      const vouched = await query<{ place: string; seq: number; hash: string }>(
        this.manager,
        `SELECT place, seq, hash FROM ${prefix}vouched WHERE place IN (${marks})`,
        places,
      );
      const byPlace = new Map(vouched.map((row) => [row.place, row]));
      for (const row of rows) {
        const place = `${table} ${String(row.id)}`;
        const entry = byPlace.get(place);
        if (!entry) faults.push({ seq: 0, why: `The record ${place} appeared without an entry` });
        else if (entry.hash !== storedHash(row))
          faults.push({ seq: entry.seq, why: `The record ${place}, for which this entry vouches, was altered` });
      }
      await query(this.manager, `DELETE FROM ${prefix}vouched WHERE place IN (${marks})`, places);
      after = String(rows.at(-1)?.id);
    }
  }
}

function storedHash(row: Row): string {
  const names = Object.keys(row)
    .filter((name) => row[name] !== null)
    .sort();
  const text = `{${names.map((name) => `${JSON.stringify(name)}:${JSON.stringify(row[name])}`).join(',')}}`;
  return hash('sha256', text);
}
