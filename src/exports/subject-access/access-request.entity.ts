import { Entity, Index } from 'typeorm';
import { Covered } from '../../audit/index.js';
import { RecordWording } from '../../cases/index.js';

/**
 * One thing that was said about a request for what is held about somebody: that it was asked for and by whom, what goes out and why, who is named,
 * what the second person answered, that the copy was taken. Never changed: the state of a request is all of them in their order.
 */
@Covered()
@Entity('access_request')
@Index('access_request_version', ['caseId', 'recordId', 'version'], { unique: true })
export class AccessRequest extends RecordWording {}
