import type { QueryRunner } from 'typeorm';

/** The database itself refuses to change or remove an entry of the log. */
export async function protectLog(runner: QueryRunner): Promise<void> {
  for (const statement of runner.dataSource.options.type === 'postgres' ? onPostgres : onSqlite) await runner.query(statement);
}

const onSqlite = ['UPDATE', 'DELETE'].map(
  (change) => `CREATE TRIGGER audit_entry_refuses_${change.toLowerCase()} BEFORE ${change} ON audit_entry
    BEGIN SELECT RAISE(ABORT, 'The log is only ever added to'); END`,
);

const onPostgres = [
  `CREATE FUNCTION heed_log_refuses() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'The log is only ever added to'; END $$`,
  `CREATE TRIGGER audit_entry_refuses_change BEFORE UPDATE OR DELETE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION heed_log_refuses()`,
  `CREATE TRIGGER audit_entry_refuses_truncate BEFORE TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION heed_log_refuses()`,
];
