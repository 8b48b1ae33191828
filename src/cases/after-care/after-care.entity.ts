import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** A day on which somebody is asked how they are, what they said, or that whoever spoke up suffers for it. Never changed. */
@Covered()
@Entity('after_care')
@Index('after_care_case', ['caseId'])
export class AfterCare {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** Which of them, about whom, and what was said: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
