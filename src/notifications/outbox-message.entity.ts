import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A mail to be sent, written in the transaction that caused it and sent after commit. */
@Entity('outbox_message')
@Index('outbox_message_due', ['sentAt', 'dueAt'])
export class OutboxMessage {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  /** Which of the fixed texts: the words themselves are never stored. */
  @Column('varchar', { length: 30 })
  template: string;

  /** A one-time token for the link, sealed; empty for most. */
  @Column('varchar', { length: 200 })
  tokenSealed: string;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24 })
  dueAt: string;

  @Column('varchar', { length: 24, nullable: true })
  claimedUntil: string | null;

  @Column('integer')
  tries: number;

  @Column('varchar', { length: 24, nullable: true })
  sentAt: string | null;

  @Column('varchar', { length: 24, nullable: true })
  gaveUpAt: string | null;

  /** When the server said that it will never take mail for this address, or when the mail came back after it had taken it. */
  @Column('varchar', { length: 24, nullable: true })
  refusedAt: string | null;
}
