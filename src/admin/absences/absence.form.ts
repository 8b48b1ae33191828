import { IsNotEmpty, MaxLength } from 'class-validator';

export class AbsenceForm {
  @MaxLength(36, { message: 'Choose somebody from the list' })
  @IsNotEmpty({ message: 'Choose who is away' })
  who = '';

  'from-day' = '';
  'from-month' = '';
  'from-year' = '';
  'until-day' = '';
  'until-month' = '';
  'until-year' = '';
}
