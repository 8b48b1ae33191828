import type { DataSource } from 'typeorm';
import { isPostgres, query } from '../../src/platform/database/sql.js';

/**
 * Makes the database itself refuse the last write of some units of work, when all their other writes are made: the entry on the log of
 * certain people, and the new words of certain drafts. Nothing of the application is replaced.
 */
export class LateFaults {
  private constructor(private readonly source: DataSource) {}

  static async begin(source: DataSource, ids: readonly string[]): Promise<LateFaults> {
    const faults = new LateFaults(source);
    await faults.says('CREATE TABLE doomed (id varchar(36) PRIMARY KEY)');
    for (const id of ids) await query(source.manager, 'INSERT INTO doomed (id) VALUES (?)', [id]);
    if (isPostgres(source.manager)) {
      await faults.says(`CREATE FUNCTION fails_late() RETURNS trigger AS $$ BEGIN RAISE EXCEPTION 'on purpose'; END $$ LANGUAGE plpgsql`);
      await faults.says(`CREATE FUNCTION is_doomed(one varchar) RETURNS boolean AS 'SELECT one IN (SELECT id FROM doomed)' LANGUAGE sql`);
    }
    await faults.fails('entry_fails_late', 'INSERT ON audit_entry', 'actor');
    await faults.fails('draft_fails_late', 'UPDATE ON draft', 'id');
    return faults;
  }

  async end(): Promise<void> {
    const on = isPostgres(this.source.manager);
    await this.says(`DROP TRIGGER entry_fails_late${on ? ' ON audit_entry' : ''}`);
    await this.says(`DROP TRIGGER draft_fails_late${on ? ' ON draft' : ''}`);
    if (on) await this.says('DROP FUNCTION fails_late');
    if (on) await this.says('DROP FUNCTION is_doomed');
    await this.says('DROP TABLE doomed');
  }

  private fails(name: string, when: string, column: string): Promise<void> {
    const trigger = `CREATE TRIGGER ${name} AFTER ${when} FOR EACH ROW WHEN`;
    return isPostgres(this.source.manager)
      ? this.says(`${trigger} (is_doomed(NEW.${column})) EXECUTE FUNCTION fails_late()`)
      : this.says(`${trigger} NEW.${column} IN (SELECT id FROM doomed) BEGIN SELECT RAISE(ABORT, 'on purpose'); END`);
  }

  private async says(sql: string): Promise<void> {
    await query(this.source.manager, sql);
  }
}
