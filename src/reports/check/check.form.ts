import { IsIn } from 'class-validator';

/** "Is any of them the person this is about, or someone who must not see it?" */
export class CheckForm {
  @IsIn(['yes', 'no'], { message: 'Say whether any of them must not see it' })
  concerned = '';

  /** Which of them. */
  who: string[] = [];

  /** The draft and its version, as they were read. */
  draft = '';
  version = '';
}
