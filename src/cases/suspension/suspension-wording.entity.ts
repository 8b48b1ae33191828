import { Entity, Index } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { RecordWording } from '../wording.entity.js';

/**
 * One wording of a decision about suspension, or of a look at one: whom it is about, what was decided by whom and why. A correction is a wording
 * more, and the latest counts.
 */
@Covered()
@Entity('suspension_wording')
@Index('suspension_wording_version', ['caseId', 'recordId', 'version'], { unique: true })
export class SuspensionWording extends RecordWording {}
