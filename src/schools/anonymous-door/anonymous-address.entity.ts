import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Where a school takes reports from people who give no name. No row: it never did. */
@Entity('anonymous_address')
@Index('anonymous_address_door', ['door'], { unique: true })
export class AnonymousAddress {
  /** The school's. */
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The last part of the address; null while it is shut. */
  @Column('varchar', { length: 24, nullable: true })
  door: string | null;

  /** Since when that has been so. */
  @Column('varchar', { length: 24 })
  since: string;

  @Column('integer')
  version: number;
}
