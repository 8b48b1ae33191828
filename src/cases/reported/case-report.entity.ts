import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Which reports a case works on. One report may feed several cases, one case may hold several reports. */
@Entity('case_report')
@Index('case_report_report', ['reportId'])
export class CaseReport {
  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 36 })
  reportId: string;

  /** Since when another case speaks with its reporter, and this one only reads it; null for the one that does. */
  @Column('varchar', { length: 24, nullable: true })
  borrowedAt: string | null;
}
