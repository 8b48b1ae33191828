import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../../audit/index.js';
import type { RecordKind } from './domain/locked-records.js';
import { LockedItem } from './locked-item.entity.js';

/** One thing that was written down about a locked item. Never changed; the latest of its kind counts. */
@Covered()
@Entity('locked_record')
@Index('locked_record_item', ['evidenceId'])
@Check('locked_record_kind', `kind IN ('police', 'instruction', 'seen', 'dpo', 'breach')`)
export class LockedRecord {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  evidenceId: string;

  @ManyToOne(() => LockedItem)
  @JoinColumn({ name: 'evidence_id', foreignKeyConstraintName: 'locked_record_item_exists' })
  item?: Relation<LockedItem>;

  @Column('varchar', { length: 12 })
  kind: RecordKind;

  @Column('varchar', { length: 24 })
  recordedAt: string;

  @Column('varchar', { length: 36 })
  recordedBy: string;

  /** What it says, under the key of the locked item. JSON. */
  @Column('text')
  sealed: string;
}
