import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A report that is being written: sealed, saved at every step. Its id and key become the report's, so a double click sends once. */
@Entity('draft')
@Index('draft_author', ['authorHash'], { unique: true })
@Index('draft_touched', ['touchedAt'])
export class Draft {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  /** Keyed hash of the account that writes it. One draft each. */
  @Column('varchar', { length: 24 })
  authorHash: string;

  @Column('text')
  wrappedKey: string;

  @Column('text')
  sealed: string;

  @Column('varchar', { length: 24 })
  touchedAt: string;

  @Column('integer')
  version: number;
}
