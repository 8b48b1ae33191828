import { QueryFailedError } from 'typeorm';

/** The part of the better-sqlite3 connection that prepares. */
export interface PreparingConnection {
  prepare(sql: string): Statement;
}

interface Statement {
  readonly reader: boolean;
  all(...parameters: readonly unknown[]): unknown[];
  run(...parameters: readonly unknown[]): unknown;
}

/** More than Heed has; an insert of many rows counts once for each number of rows. */
const mostKept = 500;

/** Statements of one connection, prepared once. Nothing listens to single statements, so that nothing is told of them. */
export class Statements {
  private readonly kept = new Map<string, Statement>();

  constructor(private readonly connection: () => PreparingConnection) {}

  /** @returns the rows of what answers with rows @throws QueryFailedError as TypeORM does */
  run(sql: string, parameters: readonly unknown[] = []): unknown[] | undefined {
    try {
      const statement = this.kept.get(sql) ?? this.prepared(sql);
      if (statement.reader) return statement.all(...parameters);
      statement.run(...parameters);
      return undefined;
    } catch (fault) {
      throw new QueryFailedError(sql, [...parameters], saidBy(fault));
    }
  }

  private prepared(sql: string): Statement {
    const statement = this.connection().prepare(sql);
    this.kept.set(sql, statement);
    const oldest = this.kept.keys().next();
    if (this.kept.size > mostKept && !oldest.done) this.kept.delete(oldest.value);
    return statement;
  }
}

/** What the database said, with its code: its errors are made where it was first loaded, and so need not be of this realm’s `Error`. */
function saidBy(fault: unknown): Error {
  return typeof fault === 'object' && fault !== null && 'message' in fault ? (fault as Error) : new Error(String(fault));
}
