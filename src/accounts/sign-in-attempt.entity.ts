import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Failed sign-ins of one account name from one address, both only as a keyed hash. The delay grows; nobody is ever locked out. */
@Entity('sign_in_attempt')
export class SignInAttempt {
  @PrimaryColumn('varchar', { length: 24 })
  pairHash: string;

  @Column('integer')
  failures: number;

  @Column('varchar', { length: 24 })
  lastAt: string;

  @Column('varchar', { length: 24 })
  notBefore: string;
}
