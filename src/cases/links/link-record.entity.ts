import { Column, Entity, Index } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { RecordWording } from '../wording.entity.js';

/**
 * One wording of a link that is to be taken down, or of something done about it: what it was, when, by whom, and the address. A correction is a
 * wording more, and the latest counts.
 */
@Covered()
@Entity('link_record')
@Index('link_record_version', ['caseId', 'recordId', 'version'], { unique: true })
export class LinkRecord extends RecordWording {
  /** The record that opened the link. */
  @Column('varchar', { length: 36 })
  linkId: string;
}
