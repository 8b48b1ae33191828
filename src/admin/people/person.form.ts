import { IsEmail, IsIn, IsNotEmpty, Matches, MaxLength } from 'class-validator';
import type { EngagementKind } from '../../rules/index.js';
import { OneLine } from '../one-line.js';
import { accountEngagements, type NewPerson } from './domain/new-person.js';

export const phonePattern = /^$|^[0-9+()\s.-]{3,30}(\s*(ext|extension|x)\.?\s*\d{1,6})?$/i;

export class PersonForm {
  @OneLine()
  @MaxLength(120, { message: 'Write the name in at most 120 characters' })
  @IsNotEmpty({ message: 'Write the name' })
  name = '';

  @IsEmail({ allow_utf8_local_part: false }, { message: 'Write the email address like name@school.example' })
  @MaxLength(254, { message: 'Write the email address in at most 254 characters' })
  @IsNotEmpty({ message: 'Write the email address' })
  email = '';

  @OneLine()
  @MaxLength(120, { message: 'Write the job in at most 120 characters' })
  jobTitle = '';

  @Matches(phonePattern, { message: 'Write the telephone number in digits, like 01632 960 131' })
  @MaxLength(40, { message: 'Write the telephone number in at most 40 characters' })
  phone = '';

  @IsIn(accountEngagements, { message: 'Choose what they are to the school' })
  engagement = '';

  version = '';
}

/** What a form that has no fault says. */
export function personOf({ name, email, jobTitle, phone, engagement }: PersonForm): NewPerson {
  return { name, email: email.toLowerCase(), jobTitle, phone, engagement: engagement as EngagementKind };
}
