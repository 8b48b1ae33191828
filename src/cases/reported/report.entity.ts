import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';
import type { ReportKind } from '../../rules/index.js';

/** What we were told, by whom and when. Never changed after sending. */
@Covered()
@Entity('report')
@Index('report_reference', ['reference'], { unique: true })
@Index('report_reporter', ['reporterHash', 'sentAt'])
export class Report {
  /** The id of the draft that it was. */
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @Column('varchar', { length: 12 })
  reference: string;

  @Column('varchar', { length: 30 })
  kind: ReportKind;

  /** Keyed hash of the account that sent it, or of the secret code where nobody gave a name. */
  @Column('varchar', { length: 24 })
  reporterHash: string;

  @Column('varchar', { length: 24 })
  sentAt: string;

  @Column('varchar', { length: 36 })
  keyId: string;

  /** The answers as sent, JSON. */
  @Column('text')
  sealed: string;
}
