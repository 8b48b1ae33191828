import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** While somebody is away their stand-in receives what comes. */
@Entity('absence')
@Index('absence_account', ['accountId', 'fromAt'])
export class Absence {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'absence_account_exists' })
  account?: Relation<Account>;

  @Column('varchar', { length: 24 })
  fromAt: string;

  @Column('varchar', { length: 24 })
  untilAt: string;

  @Column('integer')
  version: number;
}
