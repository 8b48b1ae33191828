import { IsIn, IsNotEmpty, MaxLength } from 'class-validator';
import { formerPupilRules, nameWorkplaceRules, parentContactRules, relativeExemptions, workTimeRules } from '../../rules/index.js';
import { OneLine } from '../one-line.js';

const fromTheList = { message: 'Choose what your policy says' };

export class ContactRulesForm {
  @IsIn(formerPupilRules, fromTheList)
  formerPupil = '';

  @IsIn(parentContactRules, fromTheList)
  parentContact = '';

  @IsIn(relativeExemptions, fromTheList)
  relativeExemption = '';

  @IsIn(workTimeRules, fromTheList)
  workTime = '';

  @IsIn(nameWorkplaceRules, fromTheList)
  nameWorkplace = '';

  @OneLine()
  @MaxLength(500, { message: 'Write where your policy says so in at most 500 characters' })
  @IsNotEmpty({ message: 'Write where your policy says so' })
  reason = '';

  version = '';
}
