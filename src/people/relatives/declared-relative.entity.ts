import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { School } from '../../schools/index.js';

/** A relative who is a pupil here, as somebody who works here declared it. It is answered and ended, never edited. */
@Covered()
@Entity('declared_relative')
@Index('declared_relative_school', ['schoolId'])
@Index('declared_relative_key', ['keyId'])
@Check('declared_relative_state', `state IN ('waiting', 'approved', 'refused')`)
export class DeclaredRelative {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'declared_relative_school_exists' })
  school?: Relation<School>;

  /** Of the person who declared it: their own key. */
  @Column('varchar', { length: 36 })
  keyId: string;

  /** Who, which pupil, what they are to each other, and how they are in contact. JSON. */
  @Column('text')
  sealed: string;

  @Column('varchar', { length: 10 })
  state: 'waiting' | 'approved' | 'refused';

  @Column('varchar', { length: 24 })
  declaredAt: string;

  @Column('varchar', { length: 24, nullable: true })
  answeredAt: string | null;

  /** An account. */
  @Column('varchar', { length: 36, nullable: true })
  answeredBy: string | null;

  /** Conditions or reasons. JSON. */
  @Column('text', { nullable: true })
  answerSealed: string | null;

  /** When whoever declared it said that it is over. */
  @Column('varchar', { length: 24, nullable: true })
  endedAt: string | null;

  @Column('integer')
  version: number;
}
