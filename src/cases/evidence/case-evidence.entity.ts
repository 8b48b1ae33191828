import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which evidence belongs to a case, and the number that it bears there. */
@Entity('case_evidence')
@Index('case_evidence_item', ['evidenceId'])
@Index('case_evidence_number', ['caseId', 'number'], { unique: true })
export class CaseEvidence {
  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 36 })
  evidenceId: string;

  @Column('integer')
  number: number;
}
