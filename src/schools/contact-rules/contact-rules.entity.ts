import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { School } from '../school.entity.js';

/** What a school's own policy says about contact and use. A change is one row more; no row is changed. */
@Covered()
@Entity('contact_rules')
@Index('contact_rules_each', ['schoolId', 'version'], { unique: true })
export class ContactRules {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'contact_rules_school' })
  school?: Relation<School>;

  @Column('varchar', { length: 20 })
  formerPupil: string;

  @Column('varchar', { length: 20 })
  parentContact: string;

  @Column('varchar', { length: 20 })
  relativeExemption: string;

  @Column('varchar', { length: 20 })
  workTime: string;

  @Column('varchar', { length: 20 })
  nameWorkplace: string;

  /** Where the policy says so, and why it was changed. */
  @Column('varchar', { length: 500 })
  reason: string;

  /** An account. */
  @Column('varchar', { length: 36 })
  savedBy: string;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** One for the first, one more for each change. */
  @Column('integer')
  version: number;
}
