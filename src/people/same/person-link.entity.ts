import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/**
 * Somebody decided that two records are of the same person, or are not. Neither record is changed by it, so that undoing it gives back exactly
 * what was. The two are linked by keyed hashes, so that a stolen database does not say who was named in a concern.
 */
@Covered()
@Entity('person_link')
@Index('person_link_person', ['personHash'])
@Index('person_link_other', ['otherHash'])
@Check('person_link_verdict', `verdict IN ('same', 'not_same')`)
export class PersonLink {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @Column('varchar', { length: 24 })
  personHash: string;

  @Column('varchar', { length: 24 })
  otherHash: string;

  @Column('varchar', { length: 8 })
  verdict: 'same' | 'not_same';

  @Column('varchar', { length: 36 })
  keyId: string;

  /** Both records, who decided, why, and who undid it. JSON. */
  @Column('text')
  sealed: string;

  @Column('varchar', { length: 24 })
  decidedAt: string;

  @Column('varchar', { length: 24, nullable: true })
  undoneAt: string | null;

  @Column('integer')
  version: number;
}
