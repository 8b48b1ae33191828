import { Entity, Index } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { RecordWording } from '../wording.entity.js';

/**
 * One wording of a meeting: what kind, when, where, who is there and the notes; planned, held, put off. Whatever becomes of it is a wording more,
 * and the latest counts.
 */
@Covered()
@Entity('meeting_wording')
@Index('meeting_wording_version', ['caseId', 'recordId', 'version'], { unique: true })
export class MeetingWording extends RecordWording {}
