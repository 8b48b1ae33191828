import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody named in a concern, or somebody with an account who may be. Names of those without an account are sealed. */
@Entity('person')
@Index('person_account', ['accountId'], { unique: true })
export class Person {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @Column('varchar', { length: 36, nullable: true })
  accountId: string | null;

  @Column('varchar', { length: 36, nullable: true })
  keyId: string | null;

  /** Name, aliases, handles, date of birth and engagement as JSON. */
  @Column('text', { nullable: true })
  sealed: string | null;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('integer')
  version: number;
}
