import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { type CaseLevel } from './domain/case-level.js';

/**
 * Who may read which case: the answer of `readersOf`, kept so that lists, counts and searches can join it. Written again in the same unit
 * of work whenever a party, conflict, grant, appointment or absence changes.
 */
@Entity('case_reader')
@Index('case_reader_list', ['accountId', 'sortKey', 'caseId'])
@Index('case_reader_newest', ['accountId', 'receivedAt', 'caseId'])
@Check('case_reader_level', `level IN ('manager', 'holder', 'handler', 'reader')`)
export class CaseReader {
  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 10 })
  level: CaseLevel;

  /** The role in which they read, such as `dsl` or `investigating_officer`. */
  @Column('varchar', { length: 30 })
  via: string;

  /** What waits for this reader first: `0` and the due moment, `1` and the due moment of others, `2` and the age of what is closed. */
  @Column('varchar', { length: 40 })
  sortKey: string;

  @Column('varchar', { length: 24 })
  receivedAt: string;
}
