import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';
import type { RepeatKind } from '../../rules/index.js';

/** Concerns about one person, or in which the same thing stands, that have to be looked at together. Known only to those who may read every one of them. */
@Covered()
@Entity('pattern_review')
@Index('pattern_review_of_case', ['caseId'])
@Index('pattern_review_person', ['personHash'])
export class PatternReview {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  /** The case that led to it, under whose key it is sealed, and in which an allegation would open. */
  @Column('varchar', { length: 36 })
  caseId: string;

  /** Null where they are about one adult. */
  @Column('varchar', { length: 8, nullable: true })
  about: RepeatKind | null;

  /** Keyed hash of the person's id, or of whatever else stands in all of them. The log vouches for rows by the names of their columns. */
  @Column('varchar', { length: 24 })
  personHash: string;

  @Column('varchar', { length: 24 })
  raisedAt: string;

  @Column('varchar', { length: 24 })
  dueAt: string;

  @Column('varchar', { length: 24, nullable: true })
  decidedAt: string | null;

  /** Which rules were met, by which cases; what was decided, by whom and why. JSON. */
  @Column('text')
  sealed: string;

  @Column('integer')
  version: number;
}
