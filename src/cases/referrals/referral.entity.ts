import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** One wording of what was written down about somebody outside who was told. Never changed: a correction is a wording more, and the latest counts. */
@Covered()
@Entity('referral')
@Index('referral_version', ['caseId', 'referralId', 'version'], { unique: true })
export class Referral {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The same for a record and its corrections. */
  @Column('varchar', { length: 36 })
  referralId: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** Which body, when, what was said, by whom it was written down: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
