import { IsIn } from 'class-validator';
import { gateUnanswered } from './gate-question.js';

export class ConfirmGateForm {
  @IsIn(['no', 'yes', 'not_sure'], { message: gateUnanswered })
  gate = '';
}
