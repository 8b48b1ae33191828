import { randomBytes } from 'node:crypto';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { addressOf } from './services/address-of.js';

export const engines = ['sqlite', 'postgres'] as const;
export type Engine = (typeof engines)[number];

/** Settings for an empty database and empty folders, and the end of both. */
export interface FreshDatabase {
  readonly engine: Engine;
  readonly settings: { readonly DATA_DIR: string; readonly UPLOADS_DIR: string; readonly DATABASE_URL?: string };
  /** The same records once more, in a place of their own. Nothing may use them meanwhile. */
  copy(): Promise<FreshDatabase>;
  dispose(): Promise<void>;
}

/** Whoever calls it disposes of it, after closing everything that uses it. */
export function freshDatabase(engine: Engine): Promise<FreshDatabase> {
  return made(engine, null);
}

interface Original {
  readonly folder: string;
  readonly database: string | null;
}

async function made(engine: Engine, original: Original | null): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-test-'));
  if (original !== null) await cp(original.folder, folder, { recursive: true });
  const folders = { DATA_DIR: join(folder, 'data'), UPLOADS_DIR: join(folder, 'uploads') };
  const database = engine === 'postgres' ? await createDatabase(original?.database ?? null) : null;
  return {
    engine,
    settings: database === null ? folders : { ...folders, DATABASE_URL: database.url },
    copy: () => made(engine, { folder, database: database?.name ?? null }),
    dispose: async () => {
      await database?.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same tests on both engines: what holds on one must hold on the other. */
export function describeOnBothEngines(name: string, tests: (engine: Engine) => void): void {
  for (const engine of engines) describe(`${name} (${engine})`, () => tests(engine));
}

async function createDatabase(template: string | null): Promise<{ name: string; url: string; drop: () => Promise<void> }> {
  const name = `heed_${randomBytes(8).toString('hex')}`;
  await asSuperuser(`CREATE DATABASE ${name}${template === null ? '' : ` TEMPLATE ${template}`}`);
  const url = new URL(addressOf('HEED_TEST_POSTGRES'));
  url.pathname = `/${name}`;
  return { name, url: url.href, drop: () => asSuperuser(`DROP DATABASE ${name} WITH (FORCE)`) };
}

async function asSuperuser(sql: string): Promise<void> {
  const client = new pg.Client(addressOf('HEED_TEST_POSTGRES'));
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
