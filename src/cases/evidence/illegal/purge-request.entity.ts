import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../../audit/index.js';
import type { PurgeAnswer } from './domain/purge-rules.js';
import { LockedItem } from './locked-item.entity.js';

/** Somebody asks that a locked item be destroyed, as the police said; somebody else has to agree. */
@Covered()
@Entity('purge_request')
@Index('purge_request_item', ['evidenceId'])
@Check('purge_request_answer', `answer IN ('agreed', 'refused', 'taken-back')`)
@Check('purge_request_two_people', `answer <> 'agreed' OR answered_by <> asked_by`)
export class PurgeRequest {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  evidenceId: string;

  @ManyToOne(() => LockedItem)
  @JoinColumn({ name: 'evidence_id', foreignKeyConstraintName: 'purge_request_item_exists' })
  item?: Relation<LockedItem>;

  @Column('varchar', { length: 36 })
  askedBy: string;

  @Column('varchar', { length: 24 })
  askedAt: string;

  @Column('varchar', { length: 10, nullable: true })
  answer: PurgeAnswer | null;

  @Column('varchar', { length: 36, nullable: true })
  answeredBy: string | null;

  @Column('varchar', { length: 24, nullable: true })
  answeredAt: string | null;

  /** When the last backup is to be gone that may still hold the file; set as it was destroyed. */
  @Column('varchar', { length: 24, nullable: true })
  backupsGoneBy: string | null;

  /** The roles of the two, the reference of the police, and why it was refused; under the key of the locked item. JSON. */
  @Column('text')
  sealed: string;
}
