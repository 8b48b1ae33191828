import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Which reports a case works on. One report may feed several cases, one case may hold several reports. */
@Entity('case_report')
@Index('case_report_report', ['reportId'])
export class CaseReport {
  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 36 })
  reportId: string;
}
