import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Account } from './account.entity.js';

/** Stands in for the six-digit code once. Random enough that a keyed hash protects it. */
@Entity('recovery_code')
@Index('recovery_code_account', ['accountId', 'codeHash'], { unique: true })
export class RecoveryCode {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'recovery_code_account_exists' })
  account?: Relation<Account>;

  @Column('varchar', { length: 24 })
  codeHash: string;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24, nullable: true })
  usedAt: string | null;
}
