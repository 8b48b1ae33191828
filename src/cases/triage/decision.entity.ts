import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** Something that a named person decided, with reasons and the guidance in force that day. A later one is added; none is changed. */
@Covered()
@Entity('decision')
@Index('decision_case', ['caseId', 'at'])
export class Decision {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 24 })
  at: string;

  /** What kind of decision, the answers, reasons, decider, edition. JSON. */
  @Column('text')
  sealed: string;
}
