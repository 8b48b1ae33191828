import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/**
 * One thing that was said about a request for what is held about somebody: that it was asked for, what goes out, who is named, what the second
 * person answered, that the copy was taken. Never changed: the state of a request is all of them in their order.
 */
@Covered()
@Entity('access_request')
@Index('access_request_version', ['caseId', 'recordId', 'version'], { unique: true })
export class AccessRequest {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The same for everything about one request. */
  @Column('varchar', { length: 36 })
  recordId: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** Who asks for whom, and every choice with its reason: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
