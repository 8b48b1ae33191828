import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../audit/index.js';
import type { Stage } from '../rules/index.js';

/** What we do about what we were told: the working file. */
@Covered()
@Entity('case_file')
@Index('case_file_reference', ['reference'], { unique: true })
@Index('case_file_school', ['schoolId', 'stage'])
@Check('case_file_stage', `stage IN ('received', 'being_assessed', 'in_action', 'paused', 'outcome_due', 'closed')`)
export class CaseFile {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @Column('varchar', { length: 12 })
  reference: string;

  /** The kind of its first report. */
  @Column('varchar', { length: 30 })
  kind: string;

  @Column('varchar', { length: 20 })
  stage: Stage;

  /** When its first report was sent; or when it was opened, where that was from a report that another case had. */
  @Column('varchar', { length: 24 })
  receivedAt: string;

  /** When anyone working for the school first knew. */
  @Column('varchar', { length: 24 })
  firstKnownAt: string;

  /** When a handler first opened it. */
  @Column('varchar', { length: 24, nullable: true })
  openedAt: string | null;

  /** The next thing that is due, or null. */
  @Column('varchar', { length: 24, nullable: true })
  dueAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  closedAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  reopenedAt: string | null;

  /** Since when another case goes on for this one, which stands still. */
  @Column('varchar', { length: 24, nullable: true })
  mergedAt: string | null;

  /** Readers are only those named one by one, until lifted. */
  @Column('varchar', { length: 24, nullable: true })
  restrictedAt: string | null;

  @Column('varchar', { length: 36 })
  keyId: string;

  /** Routing facts, its result and its sentences; section 141F; what else the case knows of itself. JSON. */
  @Column('text')
  sealed: string;

  @Column('integer')
  version: number;
}
