import { MaxLength, MinLength } from 'class-validator';
import { AtMost, OpenedAt } from '../../platform/http/limits.js';

/** Two cases of one matter: this one stops, the other goes on for both. */
export class MergeForm {
  /** The case as it stood when the page was opened. */
  @OpenedAt()
  version = '';

  @MinLength(1, { message: 'Enter the reference of the other case' })
  @MaxLength(40, { message: 'Enter a reference like HD-7K3Q-9M2R' })
  other = '';

  @MinLength(1, { message: 'Write how you know that it is the same matter' })
  @AtMost(20_000)
  reason = '';
}

export class UndoMergeForm {
  /** The link as it stood when the page was opened. */
  @OpenedAt()
  version = '';

  @MinLength(1, { message: 'Write why they are two cases again' })
  @AtMost(20_000)
  reason = '';
}
