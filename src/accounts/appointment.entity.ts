import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import type { AppointmentRole } from '../kernel/index.js';
import { Account } from './account.entity.js';

/** An account in a role at a school, from a moment until another. */
@Entity('appointment')
@Index('appointment_school', ['schoolId', 'role'])
@Index('appointment_account', ['accountId'])
export class Appointment {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @ManyToOne(() => Account)
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'appointment_account_exists' })
  account?: Relation<Account>;

  @Column('varchar', { length: 30 })
  role: AppointmentRole;

  @Column('varchar', { length: 24 })
  fromAt: string;

  @Column('varchar', { length: 24, nullable: true })
  untilAt: string | null;

  @Column('integer')
  version: number;
}
