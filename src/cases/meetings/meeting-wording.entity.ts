import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** One wording of a meeting: planned, held, put off. Never changed: whatever becomes of it is a wording more, and the latest counts. */
@Covered()
@Entity('meeting_wording')
@Index('meeting_wording_version', ['caseId', 'recordId', 'version'], { unique: true })
export class MeetingWording {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The same for a meeting and all that became of it. */
  @Column('varchar', { length: 36 })
  recordId: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** What kind, when, where, who is there and the notes: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
