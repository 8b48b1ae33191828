import Sqlite from 'better-sqlite3';
import { SharedCommit } from './shared-commit.js';

it('who waits for itself is told so after a while, and everybody else goes on', async () => {
  const connection = new Sqlite(':memory:');
  const commits = new SharedCommit(() => connection, 'BEGIN', 20);
  const turn = await commits.enter();
  await expect(commits.enter()).rejects.toThrow('gave no turn');
  await turn.undo();
  await (await commits.enter()).keep();
  connection.close();
});

it('who is taken along when SQLite gives everything up is told why', async () => {
  const connection = new Sqlite(':memory:');
  const commits = new SharedCommit(() => connection, 'BEGIN IMMEDIATE');
  const first = await commits.enter();
  const second = commits.enter();
  const kept = first.keep();
  const turn = await second;
  // As SQLite does for itself when it can’t go on.
  connection.exec('ROLLBACK');
  const full = Object.assign(new Error('database or disk is full'), { code: 'SQLITE_FULL' });
  commits.failed(full);
  expect(() => commits.standing()).toThrow('SQLite gave the transaction up');
  await turn.undo();
  await expect(kept).rejects.toMatchObject({ cause: full });
  await (await commits.enter()).keep();
  connection.close();
});
