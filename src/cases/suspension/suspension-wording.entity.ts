import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** One wording of a decision about suspension, or of a look at one. Never changed: a correction is a wording more, and the latest counts. */
@Covered()
@Entity('suspension_wording')
@Index('suspension_wording_version', ['caseId', 'recordId', 'version'], { unique: true })
export class SuspensionWording {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The same for a decision, or a look, and its corrections. */
  @Column('varchar', { length: 36 })
  recordId: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** Whom it is about, what was decided by whom and why: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
