import { ArrayMinSize, IsIn, MaxLength, MinLength } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';

export class ReasonForm {
  @MinLength(1, { message: 'Write why' })
  @AtMost(2_000)
  reason = '';
}

export class AssignForm extends ReasonForm {
  @MinLength(1, { message: 'Choose who is to hold it' })
  @MaxLength(36, { message: 'Choose who is to hold it' })
  account = '';
}

/** To end a restriction: only what was sent as that ends it, or a second press of “Restrict this case” would. */
export class LiftForm extends ReasonForm {
  @IsIn(['', 'yes'], { message: 'Open the page again' })
  lifts = '';
}

export class RestrictForm extends ReasonForm {
  @ArrayMinSize(1, { message: 'Tick who may go on reading it' })
  accounts: string[] = [];
}
