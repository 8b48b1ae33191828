import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Covered } from '../../../audit/index.js';
import type { ScanOutcome } from '../domain/evidence-state.js';
import { EvidenceItem } from '../evidence-item.entity.js';

/** One answer of the virus scanner about one item. The latest counts. */
@Covered()
@Entity('evidence_scan')
@Index('evidence_scan_item', ['evidenceId'])
@Check('evidence_scan_outcome', `outcome IN ('clean', 'found', 'too-big')`)
export class EvidenceScan {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 36 })
  evidenceId: string;

  @ManyToOne(() => EvidenceItem)
  @JoinColumn({ name: 'evidence_id', foreignKeyConstraintName: 'evidence_scan_item_exists' })
  evidence?: Relation<EvidenceItem>;

  @Column('varchar', { length: 24 })
  scannedAt: string;

  @Column('varchar', { length: 10 })
  outcome: ScanOutcome;

  /** Which scanner it was, and what it calls what it found; under the key of the item. JSON. */
  @Column('text')
  sealed: string;
}
