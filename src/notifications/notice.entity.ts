import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A neutral line inside the application: that there is something to read, never what. */
@Entity('notice')
@Index('notice_unread', ['accountId', 'readAt', 'madeAt'])
@Index('notice_subject', ['subject', 'accountId'])
export class Notice {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 30 })
  kind: string;

  /** The case or report it leads to, or empty. */
  @Column('varchar', { length: 36 })
  subject: string;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24, nullable: true })
  readAt: string | null;
}
