import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** An administrator asks to reset the second step of somebody who holds, or has held, a case role: somebody else has to agree. */
@Entity('second_step_request')
@Index('second_step_request_school', ['schoolId', 'expiresAt'])
@Index('second_step_request_account', ['accountId'])
export class SecondStepRequest {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  /** Whose second step it is. */
  @Column('varchar', { length: 36 })
  accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'second_step_request_account_exists' })
  account?: Relation<Account>;

  @Column('varchar', { length: 36 })
  askedBy: string;

  @Column('varchar', { length: 24 })
  askedAt: string;

  /** When it ends by itself: unanswered, or agreed and not used. */
  @Column('varchar', { length: 24 })
  expiresAt: string;

  @Column('varchar', { length: 36, nullable: true })
  agreedBy: string | null;

  @Column('varchar', { length: 24, nullable: true })
  agreedAt: string | null;

  /** When somebody said that it is wrong. */
  @Column('varchar', { length: 24, nullable: true })
  stoppedAt: string | null;

  /** When the second step was reset. */
  @Column('varchar', { length: 24, nullable: true })
  usedAt: string | null;
}
