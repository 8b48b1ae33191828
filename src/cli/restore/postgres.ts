import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** The same database, with everything looked for and made in one schema of its own. */
export function inSchema(databaseUrl: string, schema: string): string {
  const url = new URL(databaseUrl);
  const options = url.searchParams.get('options');
  url.searchParams.set('options', `${options === null ? '' : `${options} `}-c search_path=${schema}`);
  // What reads it takes a plus for a plus, and no space for one.
  url.search = url.search.replaceAll('+', '%20');
  return url.href;
}

/** Without the password. */
export function databaseInWords(databaseUrl: string): string {
  const { hostname, pathname } = new URL(databaseUrl);
  return `the database ${pathname.slice(1)} on ${hostname}`;
}

export function makeSchema(databaseUrl: string, schema: string): Promise<void> {
  return connected(databaseUrl, async (client) => void (await client.query(`CREATE SCHEMA ${schema}`)));
}

export function dropSchema(databaseUrl: string, schema: string): Promise<void> {
  return connected(databaseUrl, async (client) => void (await client.query(`DROP SCHEMA IF EXISTS ${schema} CASCADE`)));
}

export function holdsRecords(databaseUrl: string): Promise<boolean> {
  return connected(databaseUrl, async (client) => {
    const { rows } = await client.query<{ found: string | null }>(`SELECT to_regclass('installation')::text AS found`);
    if (rows[0]?.found == null) return false;
    return (await client.query('SELECT 1 FROM installation')).rows.length > 0;
  });
}

/** Whether anybody else is connected: a server, or somebody who looks into it. Who has just left is seen for a moment still. */
export function isConnectedTo(databaseUrl: string): Promise<boolean> {
  return connected(databaseUrl, async (client) => {
    for (let tries = 0; tries < 20; tries += 1) {
      const { rows } = await client.query(
        `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
      );
      if (rows.length === 0) return false;
      await wait(100);
    }
    return true;
  });
}

/**
 * What was in place goes into a schema of its own, and what was restored takes its place: all of it or nothing.
 * @returns whether there was anything
 */
export function putSchemaInPlace(databaseUrl: string, staged: string, aside: string): Promise<boolean> {
  return connected(databaseUrl, async (client) => {
    await client.query('BEGIN');
    const place = (await client.query<{ schema: string }>('SELECT quote_ident(current_schema()) AS schema')).rows[0]?.schema ?? 'public';
    const names = await tablesOf(client, staged);
    const there = (await tablesOf(client, place)).filter((table) => names.includes(table));
    if (there.length > 0) {
      await client.query(`CREATE SCHEMA ${aside}`);
      await move(client, there, place, aside);
    }
    await move(client, names, staged, place);
    await client.query(`DROP SCHEMA ${staged}`);
    await client.query('COMMIT');
    return there.length > 0;
  });
}

async function tablesOf(client: pg.Client, schema: string): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>('SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = $1', [
    schema.replaceAll('"', ''),
  ]);
  return rows.map(({ name }) => name);
}

/** Indexes, triggers and sequences go with their tables; the function that protects the log is Heed's own. */
async function move(client: pg.Client, tables: readonly string[], from: string, to: string): Promise<void> {
  for (const table of tables) await client.query(`ALTER TABLE ${from}.${table} SET SCHEMA ${to}`);
  const { rows } = await client.query(`SELECT 1 WHERE to_regprocedure('${from}.heed_log_refuses()') IS NOT NULL`);
  if (rows.length > 0) await client.query(`ALTER FUNCTION ${from}.heed_log_refuses() SET SCHEMA ${to}`);
}

async function connected<Answer>(databaseUrl: string, work: (client: pg.Client) => Promise<Answer>): Promise<Answer> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
