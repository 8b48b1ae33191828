import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { RepeatKind } from '../../rules/index.js';

/**
 * Finds the concerns in which the same pupil, account, page, place or platform stands, without unsealing anything. Made from the case anew whenever it is
 * decided what it is or something is added; whoever may not read the case learns nothing by it.
 */
@Entity('case_mark')
@Index('case_mark_hash', ['hash', 'schoolId'])
export class CaseMark {
  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 8 })
  kind: RepeatKind;

  /** Keyed hash; of a pupil the one under which they stand in the case. */
  @PrimaryColumn('varchar', { length: 24 })
  hash: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  /** The report that the case began with: cases opened from one report are one matter. */
  @Column('varchar', { length: 36 })
  matter: string;

  /** The day on which the concern came. */
  @Column('varchar', { length: 10 })
  onDay: string;

  /** 1; or 0 where somebody told it of themselves: it is shown, and never counts. */
  @Column('integer')
  counts: 0 | 1;
}
