import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody who signs in. The directory of a school's staff is no secret; what is said about them is sealed elsewhere. */
@Entity('account')
@Index('account_email', ['email'], { unique: true })
@Index('account_school', ['schoolId', 'name'])
export class Account {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  /** The person behind the account: conflicts follow persons. */
  @Column('varchar', { length: 36 })
  personId: string;

  /** Lower case. */
  @Column('varchar', { length: 254 })
  email: string;

  @Column('varchar', { length: 120 })
  name: string;

  @Column('varchar', { length: 120 })
  jobTitle: string;

  @Column('varchar', { length: 40 })
  phone: string;

  @Column('varchar', { length: 30 })
  engagement: string;

  /** argon2id, or null until the one-time link was used. */
  @Column('varchar', { length: 200, nullable: true })
  passwordHash: string | null;

  /** The TOTP secret, sealed under the installation's key. */
  @Column('varchar', { length: 200, nullable: true })
  secondStepSealed: string | null;

  @Column('varchar', { length: 24, nullable: true })
  secondStepSince: string | null;

  /** The last time step whose code was taken, so that no code works twice. */
  @Column('integer', { nullable: true })
  secondStepUsed: number | null;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24, nullable: true })
  endedAt: string | null;

  /** When it was last opened again after it had ended, with a new password and without its second step. */
  @Column('varchar', { length: 24, nullable: true })
  reopenedAt: string | null;

  @Column('integer')
  version: number;
}
