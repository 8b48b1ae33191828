import { newId } from '../../../src/kernel/index.js';
import { type AccountName, aSchool, TestSchool } from '../school.js';
import { type ServerOptions, TestServer } from '../server.js';
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
  options: Pick<ServerOptions, 'engine' | 'settings'> = {},
): Promise<TwoCopies> {
  const server = await TestServer.start({ now, ...options });
  const one = await aSchool(server);
  await fill(one);
  const sessions = new Map<AccountName, string>();
  for (const name of who) sessions.set(name, (await one.visitor(name)).http.cookies.get('heed-session')?.value ?? '');
  const second = await server.copied();
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
