import type { OwnStep } from '../../procedures/index.js';
import type { LetterKind, ReferralBody } from '../../rules/index.js';

/** What the sealed part of an action says. */
export interface ActionWords {
  /** The words of a free action; a step's stand in the procedure. */
  readonly title: string | null;
  readonly help: string | null;
  /** What was done, as the person wrote it. */
  readonly result: string | null;
  readonly doneBy: string | null;
  readonly whyLate: string | null;
  readonly whyCancelled: string | null;
  /** A step that the school added to this procedure. */
  readonly isSchools?: true;
  /** When such a step is due, as the school had it when the procedure began. */
  readonly own?: OwnClock;
  /** The item of evidence whose stored file is to be brought back. */
  readonly evidenceId?: string;
  /** The sheet of online content in which something is missing. */
  readonly sheetId?: string;
  /** The link that is to be taken down, and which of its next steps it is. */
  readonly link?: { readonly id: string; readonly step: string };
  /** The day on which somebody is asked how they are, once the case is over. */
  readonly care?: { readonly id: string };
  /** What somebody is given who asked what is held about a person: it is made ready, or a second person says whether it may go out. */
  readonly copy?: { readonly id: string; readonly of: 'answer' | 'approve' };
  /** The support about which somebody asks again. */
  readonly support?: { readonly id: string };
  /** What whoever spoke up says they suffer for it. */
  readonly detriment?: { readonly id: string };
  /** The suspension that is to be looked at again. */
  readonly suspensionId?: string;
  /** The kind of letter that is to be sent. */
  readonly letter?: LetterKind;
  /** When it was put down, where that is later than when it was done. */
  readonly recordedAt?: string;
  /** Of cases from before each body outside had a form of its own: who was told at this step. */
  readonly referral?: ReferralWords;
}

/** What the time of a step of the school's own hangs on. */
export interface OwnClock extends Pick<OwnStep, 'id' | 'within' | 'after' | 'pausedByHold'> {
  /** What the step that it counts from asks for, in the words of that day; null where it counts from the opening. */
  readonly afterWhat: string | null;
}

/** Who outside the school was told or asked, as written down. @source domain guide 10 */
interface ReferralWords {
  readonly body: ReferralBody;
  readonly spokeTo: string;
  readonly reference: string;
  readonly advice: string;
}

export const noWords: ActionWords = { title: null, help: null, result: null, doneBy: null, whyLate: null, whyCancelled: null };
