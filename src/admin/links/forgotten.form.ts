import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';

export class ForgottenForm {
  @IsEmail({ allow_utf8_local_part: false }, { message: 'Write your email address like name@school.example' })
  @MaxLength(254, { message: 'Write your email address in at most 254 characters' })
  @IsNotEmpty({ message: 'Enter your email address' })
  email = '';
}
