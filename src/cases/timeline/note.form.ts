import { IsIn, MinLength } from 'class-validator';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';

/** What somebody wants to keep beside a case. Nothing of it can be changed later. */
export class NoteForm {
  @MinLength(1, { message: 'Write your note' })
  @AtMost(20_000)
  note = '';

  about = new MomentBoxes();

  /** The note that it adds to; empty for a note of its own. */
  @OpenedAt(36)
  addsTo = '';

  @IsIn(['', 'yes'], { message: 'Tick the box, or leave it' })
  privileged = '';
}
