import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Choices of the list of cases that somebody kept under a name: their own, and part of no case. */
@Entity('saved_filter')
@Index('saved_filter_account', ['accountId', 'madeAt'])
export class SavedFilter {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  accountId: string;

  @Column('varchar', { length: 24 })
  madeAt: string;

  /** The name, which may be somebody’s, and the choices. Opens only for its account. */
  @Column('text')
  sealed: string;

  @Column('integer')
  version: number;
}
