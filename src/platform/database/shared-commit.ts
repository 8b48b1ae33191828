import { setImmediate as othersHaveArrived } from 'node:timers/promises';

/** The one connection that writes. Every statement on it runs to its end before the next line of ours. */
export interface WritingConnection {
  readonly inTransaction: boolean;
  exec(sql: string): unknown;
}

/** At most so many transactions share one commit, and the first of them waits for the others at most so long. */
const atMost = { members: 64, ms: 25 };

/**
 * Gives transactions their turns on the one connection of SQLite, one after the other, each in a savepoint of its own; those that wait for
 * a turn share one COMMIT, because making pages durable costs more than filling them.
 *
 * What holds: a transaction that ends well is told so only once that COMMIT is durable; one that is undone takes nothing of another with
 * it; when SQLite gives up as a whole (a full disk), everybody who has not been told yet is told of the fault.
 */
export class SharedCommit {
  private readonly turns: Turns;
  private group: Group | null = null;
  private gaveUpFor: unknown = null;

  /**
   * @param begin how a group begins: IMMEDIATE where it will write, so that it never meets a lock half way
   * @param longestWait milliseconds; only who is inside a transaction and calls past it waits longer: for itself
   */
  constructor(
    private readonly connection: () => WritingConnection,
    private readonly begin: 'BEGIN IMMEDIATE' | 'BEGIN',
    longestWait = 60_000,
  ) {
    this.turns = new Turns(longestWait);
  }

  /** Waits for a turn and begins a transaction that nothing else is part of. */
  async enter(): Promise<Turn> {
    const free = await this.turns.take();
    try {
      const group = (this.group ??= this.begun());
      this.connection().exec('SAVEPOINT turn');
      return new Turn(this, group, free);
    } catch (fault) {
      free();
      throw fault;
    }
  }

  /** For what SQLite does only outside a transaction. */
  async alone<Answer>(work: () => Promise<Answer>): Promise<Answer> {
    const free = await this.turns.take();
    try {
      this.commit();
      return await work();
    } finally {
      free();
    }
  }

  /** Nothing may run in the ruins of a transaction: statement by statement it would be durable after all. @throws when SQLite gave it up */
  standing(): void {
    if (!this.connection().inTransaction) throw this.givenUp();
  }

  /** Told of what a statement could not do: when SQLite gave up everything for it, whoever is told of that later is told why. */
  failed(fault: unknown): void {
    if (!this.connection().inTransaction) this.gaveUpFor = fault;
  }

  /** @returns what a member of the group waits for: that what it did is durable */
  async leave(group: Group, kept: boolean, free: () => void): Promise<void> {
    try {
      if (this.connection().inTransaction) this.connection().exec(kept ? 'RELEASE turn' : 'ROLLBACK TO turn; RELEASE turn');
      else this.lost(this.givenUp());
      await othersHaveArrived();
      if (!this.turns.somebodyWaits || !group.takesMore()) this.commit();
    } finally {
      free();
    }
    if (kept) await group.durable;
  }

  private begun(): Group {
    this.connection().exec(this.begin);
    this.gaveUpFor = null;
    return new Group();
  }

  private commit(): void {
    if (this.group === null) return;
    try {
      this.connection().exec('COMMIT');
      this.group.isDurable();
      this.group = null;
    } catch (fault) {
      if (this.connection().inTransaction) this.connection().exec('ROLLBACK');
      this.lost(fault);
    }
  }

  private givenUp(): Error {
    return new Error('SQLite gave the transaction up', { cause: this.gaveUpFor });
  }

  private lost(fault: unknown): void {
    this.group?.isLost(fault);
    this.group = null;
  }
}

/** One transaction's stay on the connection. */
export class Turn {
  private over = false;

  constructor(
    private readonly commits: SharedCommit,
    private readonly group: Group,
    private readonly free: () => void,
  ) {}

  /** Durable on return. @throws when it could not be made so: then nothing of it was kept */
  keep(): Promise<void> {
    return this.leave(true);
  }

  undo(): Promise<void> {
    return this.leave(false);
  }

  private leave(kept: boolean): Promise<void> {
    if (this.over) return Promise.resolve();
    this.over = true;
    return this.commits.leave(this.group, kept, this.free);
  }
}

class Group {
  readonly durable: Promise<void>;
  isDurable!: () => void;
  isLost!: (fault: unknown) => void;
  private members = 0;
  private readonly since = performance.now();

  constructor() {
    this.durable = new Promise((resolve, reject) => {
      this.isDurable = resolve;
      this.isLost = reject;
    });
    // Those who were undone do not wait for it.
    this.durable.catch(() => undefined);
  }

  takesMore(): boolean {
    this.members += 1;
    return this.members < atMost.members && performance.now() - this.since < atMost.ms;
  }
}

/** First come, first served. */
class Turns {
  private last: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(private readonly longestWait: number) {}

  get somebodyWaits(): boolean {
    return this.waiting > 0;
  }

  async take(): Promise<() => void> {
    let free!: () => void;
    const mine = new Promise<void>((resolve) => (free = resolve));
    const before = this.last;
    this.last = before.then(() => mine);
    this.waiting += 1;
    try {
      await inTime(before, this.longestWait);
    } catch (fault) {
      free();
      throw fault;
    } finally {
      this.waiting -= 1;
    }
    return free;
  }
}

function inTime(turn: Promise<void>, longestWait: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`The database gave no turn within ${longestWait / 1000} s`)), longestWait);
    late.unref();
    void turn.then(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
