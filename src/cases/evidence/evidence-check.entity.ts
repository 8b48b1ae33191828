import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/**
 * When the stored bytes of an item were last held against their record, and when that is due again. Bookkeeping: that nothing was wrong
 * is no fact for the log; what a check finds is.
 */
@Entity('evidence_check')
@Index('evidence_check_due', ['dueAt'])
export class EvidenceCheck {
  @PrimaryColumn('varchar', { length: 36 })
  evidenceId: string;

  @Column('varchar', { length: 24 })
  dueAt: string;

  @Column('varchar', { length: 24, nullable: true })
  checkedAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  claimedUntil: string | null;
}
