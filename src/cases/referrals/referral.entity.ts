import { Column, Entity, Index } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { CaseWording } from '../wording.entity.js';

/**
 * One wording of what was written down about somebody outside who was told: which body, when, what was said, by whom it was written down. A
 * correction is a wording more, and the latest counts.
 */
@Covered()
@Entity('referral')
@Index('referral_version', ['caseId', 'referralId', 'version'], { unique: true })
export class Referral extends CaseWording {
  /** The same for a record and its corrections. */
  @Column('varchar', { length: 36 })
  referralId: string;
}
