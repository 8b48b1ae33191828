import { AsyncLocalStorage } from 'node:async_hooks';
import { DataSource, type DataSourceOptions, type EntityManager, type QueryRunner } from 'typeorm';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';

const inTransaction = new AsyncLocalStorage<true>();

/**
 * A data source on which transactions never mix.
 *
 * TypeORM gives SQLite one connection and one query runner: two requests that overlap would share a transaction, and the rollback of one
 * would take acknowledged writes of the other with it. Here each gets a runner of its own, and a lock lets one at a time onto the
 * connection. On both engines a call to the data source from inside a transaction is refused instead of deadlocking.
 */
export function createDataSource(options: DataSourceOptions, { readsOnly = false } = {}): DataSource {
  const source = new DataSource(options);
  if (options.type === 'better-sqlite3') {
    const driver = source.driver as BetterSqlite3Driver;
    const connection: SharedConnection = { lock: new Lock(), statements: new Map(), readsOnly };
    driver.createQueryRunner = () => new SerialRunner(driver, connection);
  }
  guardAgainstNesting(source.manager);
  return source;
}

interface SharedConnection {
  readonly lock: Lock;
  /** Prepared once for the connection, not once for each runner. */
  readonly statements: Map<string, unknown>;
  /** A long reading takes no write lock, so that a server beside it goes on writing. */
  readonly readsOnly: boolean;
}

class Lock {
  private tail: Promise<void> = Promise.resolve();

  acquire(): Promise<() => void> {
    let free!: () => void;
    const mine = new Promise<void>((resolve) => (free = resolve));
    const before = this.tail;
    this.tail = before.then(() => mine);
    return before.then(() => free);
  }
}

class SerialRunner extends BetterSqlite3QueryRunner {
  private held: (() => void) | undefined;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly shared: SharedConnection,
  ) {
    super(driver);
    Object.assign(this, { stmtCache: shared.statements });
  }

  override async startTransaction(level?: Parameters<QueryRunner['startTransaction']>[0]): Promise<void> {
    if (!this.held) {
      refuseInsideTransaction();
      this.held = await this.shared.lock.acquire();
    }
    try {
      await super.startTransaction(level);
    } catch (fault) {
      if (!this.isTransactionActive) this.free();
      throw fault;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (!this.isTransactionActive) this.free();
  }

  override async rollbackTransaction(): Promise<void> {
    try {
      await super.rollbackTransaction();
    } finally {
      if (!this.isTransactionActive) this.free();
    }
  }

  override async release(): Promise<void> {
    if (this.isTransactionActive) await this.rollbackTransaction().catch(() => undefined);
    this.free();
    await super.release();
  }

  override async query(
    sql: string,
    parameters?: unknown[],
    structured = false,
  ): Promise<Awaited<ReturnType<BetterSqlite3QueryRunner['query']>>> {
    // BEGIN IMMEDIATE: a deferred transaction that first reads and then writes fails when another process wrote in between.
    const begins = sql === 'BEGIN TRANSACTION' && !this.shared.readsOnly;
    if (this.held) return super.query(begins ? 'BEGIN IMMEDIATE' : sql, parameters, structured);
    refuseInsideTransaction();
    const free = await this.shared.lock.acquire();
    try {
      return await super.query(sql, parameters, structured);
    } finally {
      free();
    }
  }

  private free(): void {
    const held = this.held;
    this.held = undefined;
    held?.();
  }
}

function refuseInsideTransaction(): void {
  if (inTransaction.getStore()) throw new Error('Inside a transaction use only the manager it was given');
}

/** Makes `manager.transaction` know that it is inside one, so that a nested call fails at once instead of waiting for itself. */
function guardAgainstNesting(manager: EntityManager): void {
  type Transaction = (...args: unknown[]) => Promise<unknown>;
  const original = manager.transaction.bind(manager) as unknown as Transaction;
  const guarded: Transaction = (...args) => {
    const at = args.findIndex((argument) => typeof argument === 'function');
    const work = args[at] as (inner: EntityManager) => Promise<unknown>;
    if (inTransaction.getStore()) return Promise.reject(new Error('Nested: call transaction() on the manager you were given'));
    return original(...args.with(at, (inner: EntityManager) => inTransaction.run(true, () => work(inner))));
  };
  Object.assign(manager, { transaction: guarded });
}
