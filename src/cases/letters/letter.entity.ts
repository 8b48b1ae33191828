import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** A letter as it was sent. Never changed. */
@Covered()
@Entity('letter')
@Index('letter_case', ['caseId', 'savedAt'])
export class Letter {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** To whom, from which edition of which text, and every word of it: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
