import { IsIn, MaxLength, MinLength } from 'class-validator';
import { AtMost } from '../../platform/http/limits.js';
import { engagementKinds, partyParts } from '../../rules/index.js';

/** Somebody is added to a case, or it becomes known who somebody is. */
export class AddPartyForm {
  @MinLength(1, { message: 'Enter a name' })
  @MaxLength(120, { message: 'Use 120 characters or fewer for the name' })
  name = '';

  /** An account of the school, where it is one; empty for a typed name. */
  @MaxLength(36, { message: 'Choose a person' })
  person = '';

  @IsIn(partyParts.filter((part) => part !== 'reporter' && part !== 'recorded_by'), { message: 'Choose their part in the case' })
  part = '';

  @IsIn([...engagementKinds, 'unknown'], { message: 'Choose what they are to the school' })
  engagement = '';

  @AtMost(500)
  about = '';
}
