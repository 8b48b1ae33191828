import { Column, Entity, Index, JoinColumn, OneToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../../audit/index.js';
import { EvidenceItem } from '../evidence-item.entity.js';

/**
 * What is written down about an item that was locked has a key of its own: it outlives the item’s, and it belongs to no one case. The id is
 * that of the item.
 */
@Covered()
@Entity('locked_item')
@Index('locked_item_school', ['schoolId'])
export class LockedItem {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @OneToOne(() => EvidenceItem)
  @JoinColumn({ name: 'id', foreignKeyConstraintName: 'locked_item_evidence_exists' })
  evidence?: Relation<EvidenceItem>;

  @Column('varchar', { length: 36 })
  schoolId: string;

  @Column('varchar', { length: 36 })
  keyId: string;

  @Column('varchar', { length: 24 })
  madeAt: string;

  /** Who must not know of it, where there is no case that says so. JSON. */
  @Column('text')
  sealed: string;

  /** Counts what was written down: two people at the same form are told of each other. */
  @Column('integer')
  version: number;
}
