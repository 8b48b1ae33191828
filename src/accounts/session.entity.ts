import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A signed-in browser. The cookie holds a random token; only its keyed hash is kept. */
@Entity('session')
@Index('session_account', ['accountId'])
export class Session {
  @PrimaryColumn('varchar', { length: 24 })
  tokenHash: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 24 })
  startedAt: string;

  @Column('varchar', { length: 24 })
  seenAt: string;

  /** Null between the password and the six-digit code: such a session opens only the second step. */
  @Column('varchar', { length: 24, nullable: true })
  completedAt: string | null;
}
