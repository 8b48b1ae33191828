import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Trust } from './trust.entity.js';

@Entity('school')
@Index('school_trust', ['trustId'])
export class School {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36, nullable: true })
  trustId: string | null;

  @ManyToOne(() => Trust)
  @JoinColumn({ name: 'trust_id', foreignKeyConstraintName: 'school_trust_exists' })
  trust?: Relation<Trust>;

  @Column('varchar', { length: 200 })
  name: string;

  /** What the school calls its governing body, such as "management committee". */
  @Column('varchar', { length: 80 })
  governingBody: string;

  /** Set when the headteacher owns the school alone, which sends concerns about them past the chair. */
  @Column('varchar', { length: 24, nullable: true })
  soleProprietorSince: string | null;

  /** Set when the school said that it has no second HR adviser. */
  @Column('varchar', { length: 24, nullable: true })
  noSecondHrSince: string | null;

  /** Set when a second person has to agree with every outcome. */
  @Column('varchar', { length: 24, nullable: true })
  signOffSince: string | null;

  /** Reporting is open from this moment on; null while somebody is still missing. */
  @Column('varchar', { length: 24, nullable: true })
  setUpAt: string | null;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('integer')
  version: number;
}
