import { Entity, Index } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { RecordWording } from '../wording.entity.js';

/**
 * One wording of support that was offered to somebody: to whom, what, by whom, when and what they answered. Their answer, or a correction, is a
 * wording more, and the latest counts.
 */
@Covered()
@Entity('support_wording')
@Index('support_wording_version', ['caseId', 'recordId', 'version'], { unique: true })
export class SupportWording extends RecordWording {}
