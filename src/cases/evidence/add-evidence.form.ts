import { IsIn } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';
import { gateUnanswered } from './gate-question.js';

/** What is asked before files can be chosen. It travels with them, so that it is known before their first byte is kept. */
export class AddEvidenceForm {
  @IsIn(['no', 'yes', 'not_sure'], { message: gateUnanswered })
  gate = '';

  @AtMost(500)
  description = '';
}
