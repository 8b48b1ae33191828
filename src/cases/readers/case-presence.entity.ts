import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who had a case open a moment ago. It is forgotten after a few minutes, and part of no record. */
@Entity('case_presence')
export class CasePresence {
  @PrimaryColumn('varchar', { length: 36 })
  caseId: string;

  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 24 })
  sinceAt: string;

  @Column('varchar', { length: 24 })
  seenAt: string;
}
