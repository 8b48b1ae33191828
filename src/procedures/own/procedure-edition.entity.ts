import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { School } from '../../schools/index.js';

/** What a school changed of the procedures, whole, each time it changed something. No row is changed: running cases keep theirs. */
@Covered()
@Entity('procedure_edition')
@Index('procedure_edition_each', ['schoolId', 'number'], { unique: true })
export class ProcedureEdition {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'procedure_edition_school' })
  school?: Relation<School>;

  /** One for the first, one more for each change. */
  @Column('integer')
  number: number;

  /** `OwnProcedure`, as JSON. */
  @Column('text')
  changes: string;

  /** What was changed, and where the school's own procedure says so. */
  @Column('text')
  reason: string;

  /** An account. */
  @Column('varchar', { length: 36 })
  savedBy: string;

  @Column('varchar', { length: 24 })
  savedAt: string;
}
