import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** One wording of support that was offered to somebody. Never changed: their answer, or a correction, is a wording more, and the latest counts. */
@Covered()
@Entity('support_wording')
@Index('support_wording_version', ['caseId', 'recordId', 'version'], { unique: true })
export class SupportWording {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The same for what was offered and all that became of it. */
  @Column('varchar', { length: 36 })
  recordId: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** To whom, what, by whom, when and what they answered: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
