import { cp } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { newId } from '../../../src/kernel/index.js';
import { type AccountName, aSchool, TestSchool } from '../school.js';
import { TestServer } from '../server.js';
import type { Visitor } from '../web/visitor.js';

/** One school, and the same school once more: whatever differs between them later was done to one of them. */
export interface TwoCopies {
  readonly one: TestSchool;
  readonly other: TestSchool;
  /** Whatever was made after the copy sorts after this. */
  readonly copiedAt: string;
  /** Somebody signed in before the copy, by the same session in both. */
  visitor(school: TestSchool, who: AccountName): Visitor;
  stop(): Promise<void>;
}

const now = '2026-11-09T10:00:00Z';

/**
 * Fills a school, lets everybody sign in, and starts a second server over a copy of its records.
 * @param fill what happens before
 */
export async function twoCopies(
  who: readonly AccountName[],
  fill: (school: TestSchool) => Promise<void>,
  settings: Readonly<Record<string, string>> = {},
): Promise<TwoCopies> {
  const server = await TestServer.start({ now, settings });
  const one = await aSchool(server);
  await fill(one);
  const sessions = new Map<AccountName, string>();
  for (const name of who) sessions.set(name, (await one.visitor(name)).http.cookies.get('heed-session')?.value ?? '');
  await server.leave();
  const folder = dirname(server.settings.DATA_DIR ?? '');
  const copy = join(folder, 'copy');
  await cp(server.settings.DATA_DIR ?? '', join(copy, 'data'), { recursive: true });
  await cp(server.settings.UPLOADS_DIR ?? '', join(copy, 'uploads'), { recursive: true });
  await server.restart();
  const second = await TestServer.start({
    now,
    settings: { ...settings, DATA_DIR: join(copy, 'data'), UPLOADS_DIR: join(copy, 'uploads') },
  });
  return {
    one,
    other: new TestSchool(second, one.id, one.members),
    copiedAt: newId(),
    visitor: (school, name) => {
      const visitor = school.server.visitor();
      visitor.http.cookies.set('heed-session', sessions.get(name) ?? '');
      return visitor;
    },
    stop: async () => {
      await second.stop();
      await server.stop();
    },
  };
}

export async function referencesOf(school: TestSchool): Promise<string[]> {
  const rows = await school.work((tx) => tx.query<{ reference: string }>('SELECT reference FROM case_file ORDER BY id'));
  return rows.map(({ reference }) => reference);
}
