import { MaxLength, MinLength } from 'class-validator';

export class SavedFilterForm {
  @MinLength(1, { message: 'Give it a name, such as “Late this week”' })
  @MaxLength(60, { message: 'Use 60 characters or fewer for the name' })
  name = '';

  /** The one that the page was opened at. */
  version = '';
}

/** On one line, whatever was sent. */
export function nameIn({ name }: SavedFilterForm): string {
  return name.replace(/\s+/gu, ' ');
}
