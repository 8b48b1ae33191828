import { IsIn, MaxLength, MinLength } from 'class-validator';
import { MomentBoxes } from '../../platform/http/date-boxes.js';

/** What somebody wants to keep beside a case. Nothing of it can be changed later. */
export class NoteForm {
  @MinLength(1, { message: 'Write your note' })
  @MaxLength(20_000, { message: 'Use 20,000 characters or fewer' })
  note = '';

  about = new MomentBoxes();

  /** The note that it adds to; empty for a note of its own. */
  @MaxLength(36, { message: 'Open the page again' })
  addsTo = '';

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  privileged = '';
}
