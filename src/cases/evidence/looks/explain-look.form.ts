import { MinLength } from 'class-validator';
import { AtMost } from '../../../platform/http/limits.js';

/** Why somebody looks at the evidence of a case. */
export class ExplainLookForm {
  @MinLength(1, { message: 'Write why you are looking' })
  @AtMost(500)
  why = '';
}
