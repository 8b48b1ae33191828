import { DataSource } from 'typeorm';
import { Note } from '../../src/cases/index.js';
import { Checkpoints, UnitOfWork, verifyEverything, type Verdict } from '../../src/audit/index.js';
import { heedDataSource } from '../../src/data-source.js';
import { heedItself, newId, refused } from '../../src/kernel/index.js';
import { readSettings } from '../../src/platform/config/settings.js';
import { Keyring } from '../../src/platform/crypto/keyring.js';
import { Bookkeeping } from '../../src/platform/database/bookkeeping.js';
import { query } from '../../src/platform/database/sql.js';
import { describeOnBothEngines } from '../support/database.js';
import { TestServer } from '../support/server.js';

describeOnBothEngines('The log', (engine) => {
  let server: TestServer;
  let work: UnitOfWork;
  let source: DataSource;

  beforeEach(async () => {
    server = await TestServer.start({ engine });
    work = server.app.get(UnitOfWork);
    source = server.app.get(DataSource);
  });

  afterEach(() => server.stop());

  const notes = () => query<{ id: string }>(source.manager, 'SELECT id FROM note ORDER BY id');
  const entries = () => query<{ seq: number; action: string }>(source.manager, 'SELECT seq, action FROM audit_entry ORDER BY seq');
  const aNote = () => ({ id: newId(), caseId: newId(), at: '2026-11-09T09:00:00.000Z', sealed: `v1.${newId()}` });
  const write = (count = 1) =>
    work.run(heedItself, async (tx) => {
      const rows = Array.from({ length: count }, aNote);
      await tx.insert(Note, rows);
      for (const { caseId } of rows) tx.record({ action: 'case.note-added', subject: caseId });
      return rows;
    });

  async function verified(earlier: readonly string[] = []): Promise<Verdict> {
    const settings = readSettings(server.settings);
    const reader = await heedDataSource(settings, { readsOnly: true }).initialize();
    try {
      const { publicKey } = server.app.get(Keyring);
      return await verifyEverything({ source: reader, publicKey, checkpointFile: settings.checkpointFile }, earlier);
    } finally {
      await reader.destroy();
    }
  }

  /** Somebody with the database in their hands, who first takes the triggers away. */
  async function tampers(...statements: string[]): Promise<void> {
    const off =
      engine === 'postgres'
        ? ['ALTER TABLE audit_entry DISABLE TRIGGER ALL']
        : ['DROP TRIGGER audit_entry_refuses_update', 'DROP TRIGGER audit_entry_refuses_delete'];
    for (const statement of [...off, ...statements]) await source.query(statement);
  }

  const seqs = ({ faults }: Verdict) => faults.map(({ seq }) => seq);

  describe('the unit of work', () => {
    it('keeps a change and its entry together', async () => {
      const [note] = await write();
      expect(await notes()).toEqual([{ id: note?.id }]);
      expect(await entries()).toEqual([{ seq: 1, action: 'case.note-added' }]);
      expect(await verified()).toMatchObject({ ok: true, entries: 1, faults: [] });
    });

    it.each([
      ['a refusal', () => Promise.resolve(refused('no'))],
      ['a fault', () => Promise.reject(new Error('on purpose'))],
    ])('leaves no trace of %s', async (_, ending) => {
      const answer = await work
        .run(heedItself, async (tx) => {
          await tx.insert(Note, aNote());
          tx.record({ action: 'case.note-added' });
          return ending();
        })
        .catch((fault: Error) => fault.message);
      expect(answer).toEqual(expect.anything());
      expect(await notes()).toEqual([]);
      expect(await entries()).toEqual([]);
    });

    it('loses what recorded nothing', async () => {
      await work.run(heedItself, (tx) => tx.insert(Note, aNote()));
      expect(await notes()).toEqual([]);
    });

    it('puts fifty at once into one order, whole, whatever fails', async () => {
      const answers = await Promise.allSettled(
        Array.from({ length: 50 }, (_, n) =>
          work.run(heedItself, async (tx) => {
            await tx.insert(Note, aNote());
            tx.record({ action: `case.note-${n}` });
            if (n % 2 === 1) throw new Error('on purpose');
          }),
        ),
      );
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(25);
      expect(await notes()).toHaveLength(25);
      expect((await entries()).map(({ seq }) => seq)).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
      expect(await verified()).toMatchObject({ ok: true, entries: 25 });
    });
  });

  describe('a hand in the database', () => {
    it.each([
      'UPDATE audit_entry SET actor = actor',
      'DELETE FROM audit_entry',
      'INSERT OR REPLACE INTO audit_entry SELECT * FROM audit_entry',
      'TRUNCATE audit_entry',
    ])('is refused: %s', async (statement) => {
      await write();
      await expect(source.query(statement)).rejects.toThrow();
      expect(await verified()).toMatchObject({ ok: true });
    });

    it.each([
      ['altered', [`UPDATE audit_entry SET actor = 'somebody' WHERE seq = 4`], 4],
      ['no longer vouching for its rows', [`UPDATE audit_entry SET covers = '' WHERE seq = 1`], 1],
      ['removed', ['DELETE FROM audit_entry WHERE seq = 5'], 5],
      ['the first removed', ['DELETE FROM audit_entry WHERE seq = 1'], 1],
      ['renumbered', ['UPDATE audit_entry SET seq = 99 WHERE seq = 6'], 6],
      [
        'swapped',
        [
          'UPDATE audit_entry SET seq = -1 WHERE seq = 3',
          'UPDATE audit_entry SET seq = 3 WHERE seq = 4',
          'UPDATE audit_entry SET seq = 4 WHERE seq = -1',
        ],
        3,
      ],
      ['given another hash', [`UPDATE audit_entry SET leaf = '${'0'.repeat(64)}' WHERE seq = 7`], 7],
      [
        'inserted at the end',
        [
          `INSERT INTO audit_entry SELECT 11, at, actor, roles, channel, school, action, subject, '', commitment, leaf FROM audit_entry WHERE seq = 10`,
        ],
        11,
      ],
      [
        'inserted before the first',
        [
          `INSERT INTO audit_entry SELECT 0, at, actor, roles, channel, school, action, subject, '', commitment, leaf FROM audit_entry WHERE seq = 1`,
        ],
        0,
      ],
    ])('is named when an entry was %s', async (_, statements, seq) => {
      await write(10);
      await tampers(...statements);
      const verdict = await verified();
      expect(verdict.ok).toBe(false);
      expect(seqs(verdict)).toContain(seq);
    });

    it('is named when the tail was cut off behind the last checkpoint, and the head with it', async () => {
      await write(4);
      const [head] = await query<{ frontier: string }>(source.manager, 'SELECT frontier FROM audit_head');
      await write(3);
      await server.app.get(Checkpoints).keep();
      await tampers(
        'DELETE FROM note',
        'DELETE FROM audit_entry WHERE seq > 4',
        `UPDATE audit_head SET size = 4, frontier = '${head?.frontier}'`,
      );
      expect(seqs(await verified())).toContain(5);
    });

    it('is named by whoever kept an old checkpoint when the whole log was written anew', async () => {
      await write(4);
      const kept = await server.app.get(Checkpoints).current();
      await tampers('DELETE FROM note', 'DELETE FROM audit_entry', `UPDATE audit_head SET size = 0, frontier = ''`);
      await write(6);
      expect(await verified()).toMatchObject({ ok: true });
      const verdict = await verified([kept]);
      expect(verdict.ok).toBe(false);
      expect(seqs(verdict)).toContain(1);
    });

    it('is named when the record was changed, removed or added beside the log', async () => {
      const [first, second] = await write(3);
      await source.query(`UPDATE note SET sealed = 'v1.other' WHERE id = '${first?.id}'`);
      await source.query(`DELETE FROM note WHERE id = '${second?.id}'`);
      await source.query(
        `INSERT INTO note (id, case_id, at, sealed) VALUES ('${newId()}', '${newId()}', '2026-11-09T09:00:00.000Z', 'v1.x')`,
      );
      const verdict = await verified();
      expect(verdict.faults.map(({ why }) => why)).toEqual([
        expect.stringContaining('appeared without an entry'),
        expect.stringContaining('was altered'),
        expect.stringContaining('is gone'),
      ]);
    });
  });

  it('accepts every checkpoint that it ever signed, and none that was altered', async () => {
    const checkpoints = server.app.get(Checkpoints);
    const kept: string[] = [];
    for (let n = 0; n < 5; n += 1) {
      await write(n + 1);
      kept.push(await checkpoints.keep());
    }
    expect(await verified(kept)).toMatchObject({ ok: true });
    expect(await verified([(kept[2] ?? '').replace('\n6\n', '\n5\n')])).toMatchObject({ ok: false });
  });

  it('is the only door: bookkeeping writes its own tables and no other', async () => {
    const books = server.app.get(Bookkeeping);
    for (const sql of [
      'DELETE FROM note',
      'UPDATE account SET name = ?',
      'INSERT INTO audit_entry DEFAULT VALUES',
      'DROP TABLE note',
      'WITH x AS (SELECT 1) DELETE FROM note',
      'DELETE FROM session; DELETE FROM note',
    ])
      expect(() => books.write(sql)).toThrow('may not write');
    await expect(books.write('DELETE FROM session')).resolves.toEqual([]);
  });
});
