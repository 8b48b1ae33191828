import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** How a pathway ended. A case that is decided can be reopened, never rewritten. */
@Covered()
@Entity('outcome')
@Index('outcome_pathway', ['pathwayId', 'at'])
@Index('outcome_case', ['caseId'])
export class Outcome {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 36 })
  pathwayId: string;

  @Column('varchar', { length: 24 })
  at: string;

  /** Finding, outcomes, reasons, decider, last live day. JSON. */
  @Column('text')
  sealed: string;
}
