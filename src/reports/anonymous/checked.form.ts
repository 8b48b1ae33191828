import { IsIn } from 'class-validator';
import { AnonymousForm } from './anonymous.form.js';

/** What comes back from `Check your answers`: every answer again, and the last question. */
export class CheckedForm extends AnonymousForm {
  @IsIn(['yes', 'no'], { message: 'Say whether one of them must not see it' })
  concerned = '';

  /** Roles of receivers who must not see it. */
  who: string[] = [];

  ticket = '';

  /** Which button. */
  then = '';
}
