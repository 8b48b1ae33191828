import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { School } from '../school.entity.js';

/** A school's own text of a kind of letter. A change is one row more; no row is changed, so that a letter's edition can always be read. */
@Covered()
@Entity('letter_text')
@Index('letter_text_each', ['schoolId', 'kind', 'version'], { unique: true })
export class LetterText {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @ManyToOne(() => School)
  @JoinColumn({ name: 'school_id', foreignKeyConstraintName: 'letter_text_school' })
  school?: Relation<School>;

  @Column('varchar', { length: 30 })
  kind: string;

  /** One for the first, one more for each change. */
  @Column('integer')
  version: number;

  @Column('text')
  words: string;

  /** An account. */
  @Column('varchar', { length: 36 })
  savedBy: string;

  @Column('varchar', { length: 24 })
  savedAt: string;
}
