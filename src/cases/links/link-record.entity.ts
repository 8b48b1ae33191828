import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { Covered } from '../../audit/index.js';

/** One wording of a link that is to be taken down, or of something done about it. Never changed: a correction is a wording more, and the latest counts. */
@Covered()
@Entity('link_record')
@Index('link_record_version', ['caseId', 'recordId', 'version'], { unique: true })
export class LinkRecord {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  /** The same for a record and its corrections. */
  @Column('varchar', { length: 36 })
  recordId: string;

  /** The record that opened the link. */
  @Column('varchar', { length: 36 })
  linkId: string;

  @Column('varchar', { length: 36 })
  caseId: string;

  @Column('integer')
  version: number;

  @Column('varchar', { length: 24 })
  savedAt: string;

  /** What it was, when, by whom, and the address: under the key of the case. JSON. */
  @Column('text')
  sealed: string;
}
