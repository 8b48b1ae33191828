import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';
import type { LinkPurpose } from './domain/link-purposes.js';

/** Lets one account choose a password, once. Only the keyed hash of its token is kept. */
@Entity('one_time_link')
@Index('one_time_link_token', ['tokenHash'], { unique: true })
@Check('one_time_link_purpose', `purpose IN ('welcome', 'new-password', 'new-second-step')`)
export class OneTimeLink {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 24 })
  tokenHash: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'one_time_link_account' })
  account?: Relation<Account>;

  @Column('varchar', { length: 20 })
  purpose: LinkPurpose;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24 })
  expiresAt: string;

  @Column('varchar', { length: 24, nullable: true })
  usedAt: string | null;
}
