import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { School } from '../school.entity.js';

/** How many months each warning stays live, as a school confirmed it from its own procedure. A change is one row more; no row is changed. */
@Covered()
@Entity('live_months')
@Index('live_months_each', ['schoolId', 'version'], { unique: true })
@Check('live_months_whole', 'recorded_oral BETWEEN 1 AND 60 AND first_written BETWEEN 1 AND 60 AND final_written BETWEEN 1 AND 60')
export class LiveMonths {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'live_months_school' })
  school?: Relation<School>;

  @Column('integer')
  recordedOral: number;

  @Column('integer')
  firstWritten: number;

  @Column('integer')
  finalWritten: number;

  /** Where the procedure says so, and why it was changed. */
  @Column('varchar', { length: 500 })
  reason: string;

  /** An account. */
  @Column('varchar', { length: 36 })
  confirmedBy: string;

  @Column('varchar', { length: 24 })
  confirmedAt: string;

  /** One for the first, one more for each change. */
  @Column('integer')
  version: number;
}
