import { Column, Entity, PrimaryColumn } from 'typeorm';

/** When somebody wants to be written to. Whoever never chose is written to at once, and not reminded. */
@Entity('mail_choice')
export class MailChoice {
  @PrimaryColumn('varchar', { length: 36 })
  accountId: string;

  /** Since when one mail a day is enough; null for a mail at once. */
  @Column('varchar', { length: 24, nullable: true })
  dailySince: string | null;

  /** Since when they are reminded of what is late or soon due. */
  @Column('varchar', { length: 24, nullable: true })
  remindedSince: string | null;

  @Column('integer')
  version: number;
}
