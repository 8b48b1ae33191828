import { MaxLength, MinLength } from 'class-validator';

/** Why somebody looks at the evidence of a case. */
export class ExplainLookForm {
  @MinLength(1, { message: 'Write why you are looking' })
  @MaxLength(500, { message: 'Use 500 characters or fewer' })
  why = '';
}
