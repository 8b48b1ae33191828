import { IsIn, MaxLength, MinLength } from 'class-validator';

/** What somebody wants to keep beside a case. Nothing of it can be changed later. */
export class NoteForm {
  @MinLength(1, { message: 'Write your note' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  note = '';

  @MaxLength(4, { message: 'Write the day as a number' })
  'about-day' = '';

  @MaxLength(10, { message: 'Write the month as a number' })
  'about-month' = '';

  @MaxLength(6, { message: 'Write the year as a number' })
  'about-year' = '';

  @MaxLength(8, { message: 'Write the time like 18:05' })
  'about-time' = '';

  /** The note that it adds to; empty for a note of its own. */
  @MaxLength(36, { message: 'Open the page again' })
  addsTo = '';

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  privileged = '';
}
