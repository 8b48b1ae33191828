import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** A procedure that is under way in a case. */
@Covered()
@Entity('case_pathway')
@Index('case_pathway_case', ['caseId'])
export class CasePathway {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  /** P0 to P14. */
  @Column('varchar', { length: 4 })
  pathway: string;

  @Column('varchar', { length: 24 })
  openedAt: string;

  @Column('varchar', { length: 24, nullable: true })
  closedAt: string | null;

  /** Why it was opened or closed, and whether provisionally. JSON. */
  @Column('text')
  sealed: string;

  @Column('integer')
  version: number;
}
