import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { OneLine } from '../one-line.js';

export class SchoolForm {
  @OneLine()
  @MaxLength(200, { message: 'Write the name of the school in at most 200 characters' })
  @IsNotEmpty({ message: 'Write the name of the school' })
  name = '';

  @OneLine()
  @MaxLength(200, { message: 'Write the name of the trust in at most 200 characters' })
  trust = '';

  @OneLine()
  @MaxLength(80, { message: 'Write what you call your governing body in at most 80 characters' })
  @IsNotEmpty({ message: 'Write what you call your governing body' })
  governingBody = '';

  @IsIn(['yes', 'no'], { message: 'Choose yes or no' })
  soleProprietor = '';

  @IsIn(['', 'yes', 'no'], { message: 'Choose yes or no' })
  signOff = '';

  version = '';
}
