import { DataSource } from 'typeorm';
import { query } from '../../../src/platform/database/sql.js';
import type { TestServer } from '../server.js';

/** What a refusal may leave behind: that somebody looked, and what security wants to know. */
const traces = /(?:viewed|searched)$|^evidence\.opened$|^security\./;
/** The log itself, which is read entry by entry; sessions and tries; keys, which an entry of security may need; work by the clock. */
const notCompared = /^(?:audit_|session$|sign_in_attempt$|sealing_key$|due_job$|delivery_watch$|case_presence$|word_)/;
/** Heed sorts fresh words into the index by itself. One that was written down twice stands in both meanwhile. */
const words = `(SELECT COUNT(*) FROM (
  SELECT hash, case_id, kind FROM word_fresh UNION SELECT hash, case_id, kind FROM word_index) w) AS words`;

/** How much stands in the record, and which acts are new on its log. */
export class RecordSeen {
  private constructor(
    private readonly source: DataSource,
    private readonly rows: Rows,
    private readonly size: number,
  ) {}

  static async now(server: TestServer): Promise<RecordSeen> {
    const source = server.app.get(DataSource);
    const [head] = await query<{ size: number }>(source.manager, 'SELECT size FROM audit_head');
    return new RecordSeen(source, await rowsOf(source), head?.size ?? 0);
  }

  /** What changed since, in words; empty where nothing did. */
  async changes(): Promise<string[]> {
    const { manager } = this.source;
    const entries = await query<{ action: string }>(manager, 'SELECT action FROM audit_entry WHERE seq > ?', [this.size]);
    const rows = await rowsOf(this.source);
    const tables = Object.keys(rows).filter((table) => rows[table] !== this.rows[table]);
    return [...tables.map((table) => `rows of ${table}`), ...entries.map(({ action }) => action).filter((action) => !traces.test(action))];
  }
}

type Rows = Readonly<Record<string, number>>;

async function rowsOf(source: DataSource): Promise<Rows> {
  const tables = source.entityMetadatas.map(({ tableName }) => tableName).filter((table) => !notCompared.test(table));
  const counts = tables.map((table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`);
  const [counted = {}] = await query<Record<string, unknown>>(source.manager, `SELECT ${[...counts, words].join(', ')}`);
  return Object.fromEntries(Object.entries(counted).map(([table, count]) => [table, Number(count)]));
}
