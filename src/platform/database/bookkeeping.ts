import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../kernel/index.js';
import { query, type Row, type SqlValue } from './sql.js';

/** The only tables that change without a fact on the log: none of them is part of the record. */
export const bookkeepingTables = [
  'session',
  'sign_in_attempt',
  'draft',
  'outbox_message',
  'return_address',
  'delivery_watch',
  'due_job',
  'evidence_check',
  'upload',
  'upload_piece',
  'word_fresh',
  'word_index',
  'saved_filter',
  'case_presence',
] as const;

/**
 * The second door for writes: sessions, sign-in attempts, drafts, the delivery of mail, claims on jobs, when stored evidence was checked, files
 * that are still on their way, the sorting of the words by which cases are found, filters that somebody
 * keeps for themselves, and who has a case open.
 * A statement that writes anything else is refused.
 */
@Injectable()
export class Bookkeeping {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** One statement, durable on return. @returns the rows of RETURNING */
  write<T = Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    refuseOtherTables(sql);
    return query<T>(this.source.manager, sql, parameters);
  }

  read<T = Row>(sql: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
    return query<T>(this.source.manager, sql, parameters);
  }

  /** Several statements, all or none. */
  together<Answer>(
    work: (write: <T = Row>(sql: string, parameters?: readonly SqlValue[]) => Promise<T[]>) => Promise<Answer>,
  ): Promise<Answer> {
    return this.source.transaction((manager) =>
      work((sql, parameters = []) => {
        refuseOtherTables(sql);
        return query(manager, sql, parameters);
      }),
    );
  }
}

function refuseOtherTables(sql: string): void {
  const written = /^\s*(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+(\w+)/i.exec(sql)?.[1]?.toLowerCase();
  if (!bookkeepingTables.some((table) => table === written) || /;\s*\S|\bWITH\b/i.test(sql))
    throw new Error(`Bookkeeping may not write ${written ?? 'this'}: changes of the record go through the unit of work`);
}
