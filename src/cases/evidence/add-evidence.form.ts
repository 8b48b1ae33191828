import { IsIn, MaxLength } from 'class-validator';
import { gateUnanswered } from './gate-question.js';

/** What is asked before files can be chosen. It travels with them, so that it is known before their first byte is kept. */
export class AddEvidenceForm {
  @IsIn(['no', 'yes', 'not_sure'], { message: gateUnanswered })
  gate = '';

  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  description = '';
}
