import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** What ties two cases of one matter: opened from the same report, or the one taken up by the other. Readers of either learn nothing of it by that. */
@Covered()
@Entity('case_link')
@Index('case_link_from', ['fromId'])
@Index('case_link_to', ['toId'])
@Check('case_link_kind', `kind IN ('fork', 'merge')`)
export class CaseLink {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @Column('varchar', { length: 6 })
  kind: 'fork' | 'merge';

  /** The case that was there first, or the one that was taken up. */
  @Column('varchar', { length: 36 })
  fromId: string;

  /** The case that was opened from it, or that goes on for both. */
  @Column('varchar', { length: 36 })
  toId: string;

  @Column('varchar', { length: 24 })
  madeAt: string;

  @Column('varchar', { length: 24, nullable: true })
  undoneAt: string | null;

  /** Whose key it is sealed under: that of the case it leads to. */
  @Column('varchar', { length: 36 })
  keyId: string;

  /** Reason, who made it, which accounts may know of it, and what has to be given back. JSON. */
  @Column('text')
  sealed: string;

  @Column('integer')
  version: number;
}
