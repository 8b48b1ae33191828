import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { School } from '../../schools/index.js';

/** To whom somebody is close, as they said themselves. It is ended, never edited. */
@Covered()
@Entity('declared_relationship')
@Index('declared_relationship_school', ['schoolId'])
@Index('declared_relationship_person', ['personHash'])
export class DeclaredRelationship {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'declared_relationship_school_exists' })
  school?: Relation<School>;

  /** Of the person who declared it. */
  @Column('varchar', { length: 24 })
  personHash: string;

  /** Their own key. */
  @Column('varchar', { length: 36 })
  keyId: string;

  /** Who, with whom, and what they are to each other. JSON. */
  @Column('text')
  sealed: string;

  @Column('varchar', { length: 24 })
  declaredAt: string;

  /** The day on which it was over, as they say. */
  @Column('varchar', { length: 10, nullable: true })
  endedOn: string | null;

  /** When they said so: from then on it counts for nothing new. */
  @Column('varchar', { length: 24, nullable: true })
  endedAt: string | null;

  @Column('integer')
  version: number;
}
