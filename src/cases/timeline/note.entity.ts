import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** What a handler wrote down. Added to, never overwritten. */
@Covered()
@Entity('note')
@Index('note_case', ['caseId', 'at'])
export class Note {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('varchar', { length: 24 })
  at: string;

  /** Words, author, and the note that it adds to. JSON. */
  @Column('text')
  sealed: string;
}
