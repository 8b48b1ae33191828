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
