import { IsIn } from 'class-validator';
import { AtMost } from '../../../platform/http/limits.js';

/** What a second person says to an outcome. */
export class SignOffForm {
  @IsIn(['yes', 'no'], { message: 'Choose whether you agree' })
  agree = '';

  @AtMost(20_000)
  reason = '';
}
