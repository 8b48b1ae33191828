import { IsEmail, IsNotEmpty, Matches, MaxLength, ValidateIf } from 'class-validator';
import { DayBoxes } from '../../platform/http/date-boxes.js';
import { OneLine } from '../one-line.js';
import { phonePattern } from '../people/person.form.js';

export class NumberForm {
  @OneLine()
  @MaxLength(200, { message: 'Write who answers in at most 200 characters' })
  @IsNotEmpty({ message: 'Write who answers: a person, a team or a place' })
  name = '';

  @Matches(phonePattern, { message: 'Write the telephone number in digits, like 01632 960 140' })
  @MaxLength(40, { message: 'Write the telephone number in at most 40 characters' })
  @IsNotEmpty({ message: 'Write the telephone number' })
  phone = '';

  @ValidateIf(({ email }: NumberForm) => email !== '')
  @IsEmail({ allow_utf8_local_part: false }, { message: 'Write the email address like name@council.example' })
  @MaxLength(254, { message: 'Write the email address in at most 254 characters' })
  email = '';

  checked = new DayBoxes();
  version = '';
}
