import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Covered } from '../../../audit/index.js';

/** What a file told about itself, read once after it was let through, and never changed. */
@Covered()
@Entity('evidence_capture')
export class EvidenceCapture {
  /** The item. */
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 24 })
  readAt: string;

  /** When, with what and where it was taken, as far as it said so; under the key of the item. JSON. */
  @Column('text')
  sealed: string;
}
