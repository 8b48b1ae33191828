import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { insideTransaction, withinTransaction } from './nesting.js';
import { ReadingRunner } from './reading-runner.js';
import { SharedCommit, type Turn, type WritingConnection } from './shared-commit.js';
import { type PreparingConnection, Statements } from './statements.js';

/**
 * A data source on which transactions never mix.
 *
 * TypeORM gives SQLite one connection and one query runner: two requests that overlap would share a transaction, and the rollback of one
 * would take acknowledged writes of the other with it. Here each gets a runner of its own and takes turns on the connection, while what
 * only reads has a connection to itself. A call to the data source from inside a transaction is refused instead of deadlocking: at once
 * where nesting is watched for (nesting.ts), in service once it has waited for its turn too long.
 */
export function createDataSource(options: DataSourceOptions, { readsOnly = false } = {}): DataSource {
  const source = new DataSource(options);
  if (options.type === 'better-sqlite3') giveTurns(source.driver as BetterSqlite3Driver, readsOnly);
  guardAgainstNesting(source.manager);
  return source;
}

interface Shared {
  readonly commits: SharedCommit;
  readonly reading: ReadingRunner;
  /** Prepared once for the connection, not once for each runner. */
  readonly statements: Statements;
}

function giveTurns(driver: BetterSqlite3Driver, readsOnly: boolean): void {
  // A long reading takes no write lock, so that a server beside it goes on writing.
  const commits = new SharedCommit(() => driver.databaseConnection as WritingConnection, readsOnly ? 'BEGIN' : 'BEGIN IMMEDIATE');
  const shared: Shared = {
    commits,
    reading: new ReadingRunner(driver),
    statements: new Statements(() => driver.databaseConnection as PreparingConnection),
  };
  driver.createQueryRunner = () => new SerialRunner(driver, shared);
  const disconnect = driver.disconnect.bind(driver);
  driver.disconnect = () => {
    shared.reading.close();
    return disconnect();
  };
}

type Answered = Awaited<ReturnType<BetterSqlite3QueryRunner['query']>>;

/** What stands where TypeORM says these: the savepoint of a turn is begun and ended by `SharedCommit`. */
const ofTheTurn = new Set(['BEGIN TRANSACTION', 'COMMIT', 'ROLLBACK']);

class SerialRunner extends BetterSqlite3QueryRunner {
  private turn: Turn | null = null;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly shared: Shared,
  ) {
    super(driver);
  }

  override async startTransaction(level?: Parameters<QueryRunner['startTransaction']>[0]): Promise<void> {
    if (this.turn === null) {
      refuseInsideTransaction();
      this.turn = await this.shared.commits.enter();
    }
    try {
      await super.startTransaction(level);
    } catch (fault) {
      if (!this.isTransactionActive) await this.end('undo');
      throw fault;
    }
  }

  override async commitTransaction(): Promise<void> {
    this.shared.commits.standing();
    await super.commitTransaction();
    if (!this.isTransactionActive) await this.end('keep');
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (!this.isTransactionActive) await this.end('undo');
    }
  }

  override async release(): Promise<void> {
    if (this.isTransactionActive) await this.rollbackTransaction().catch(() => undefined);
    await this.end('undo');
    await super.release();
  }

  override async query(sql: string, parameters?: unknown[], structured = false): Promise<Answered> {
    if (this.turn !== null) {
      if (ofTheTurn.has(sql)) return undefined;
      this.shared.commits.standing();
      return this.inTurn(sql, parameters, structured);
    }
    refuseInsideTransaction();
    if (/^\s*SELECT\b/i.test(sql)) return this.shared.reading.query(sql, parameters, structured);
    if (/^\s*(PRAGMA|VACUUM)\b/i.test(sql)) return this.shared.commits.alone(() => super.query(sql, parameters, structured));
    return this.inItsOwnTurn(sql, parameters, structured);
  }

  private async inTurn(sql: string, parameters: unknown[] | undefined, structured: boolean): Promise<Answered> {
    try {
      return structured ? await super.query(sql, parameters, true) : this.shared.statements.run(sql, parameters);
    } catch (fault) {
      this.shared.commits.failed(fault);
      throw fault;
    }
  }

  private async inItsOwnTurn(sql: string, parameters: unknown[] | undefined, structured: boolean): Promise<Answered> {
    const turn = await this.shared.commits.enter();
    try {
      const answered: unknown = await this.inTurn(sql, parameters, structured);
      await turn.keep();
      return answered;
    } finally {
      await turn.undo();
    }
  }

  private async end(how: 'keep' | 'undo'): Promise<void> {
    const { turn } = this;
    this.turn = null;
    await turn?.[how]();
  }
}

function refuseInsideTransaction(): void {
  if (insideTransaction()) throw new Error('Inside a transaction use only the manager it was given');
}

/** Makes `manager.transaction` know that it is inside one, so that a nested call fails at once instead of waiting for itself. */
function guardAgainstNesting(manager: EntityManager): void {
  type Transaction = (...args: unknown[]) => Promise<unknown>;
  const original = manager.transaction.bind(manager) as unknown as Transaction;
  const guarded: Transaction = (...args) => {
    const at = args.findIndex((argument) => typeof argument === 'function');
    const work = args[at] as (inner: EntityManager) => Promise<unknown>;
    if (insideTransaction()) return Promise.reject(new Error('Nested: call transaction() on the manager you were given'));
    return original(...args.with(at, (inner: EntityManager) => withinTransaction(() => work(inner))));
  };
  Object.assign(manager, { transaction: guarded });
}
