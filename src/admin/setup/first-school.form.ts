import { IsEmail, IsNotEmpty, MaxLength } from 'class-validator';
import { OneLine } from '../one-line.js';

export class FirstSchoolForm {
  @OneLine()
  @MaxLength(200, { message: 'Write the name of the school in at most 200 characters' })
  @IsNotEmpty({ message: 'Write the name of the school' })
  school = '';

  @OneLine()
  @MaxLength(200, { message: 'Write the name of the trust in at most 200 characters' })
  trust = '';

  @OneLine()
  @MaxLength(80, { message: 'Write what you call your governing body in at most 80 characters' })
  @IsNotEmpty({ message: 'Write what you call your governing body' })
  governingBody = '';

  @OneLine()
  @MaxLength(120, { message: 'Write your name in at most 120 characters' })
  @IsNotEmpty({ message: 'Write your name' })
  name = '';

  @OneLine()
  @MaxLength(120, { message: 'Write your job in at most 120 characters' })
  jobTitle = '';

  @IsEmail({ allow_utf8_local_part: false }, { message: 'Write your email address like name@school.example' })
  @MaxLength(254, { message: 'Write your email address in at most 254 characters' })
  @IsNotEmpty({ message: 'Write your email address' })
  email = '';

  /** How long and how guessable it may be is judged where it is hashed. */
  @IsNotEmpty({ message: 'Choose a password' })
  password = '';
}
