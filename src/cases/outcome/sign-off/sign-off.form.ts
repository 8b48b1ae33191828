import { IsIn, MaxLength } from 'class-validator';

/** What a second person says to an outcome. */
export class SignOffForm {
  @IsIn(['yes', 'no'], { message: 'Choose whether you agree' })
  agree = '';

  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  reason = '';
}
