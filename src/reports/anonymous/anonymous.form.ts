import { IsIn } from 'class-validator';
import type { AppointmentRole } from '../../kernel/index.js';
import { MomentBoxes } from '../../platform/http/date-boxes.js';
import type { FieldErrors } from '../../platform/http/read-form.js';
import {
  asksFourFacts,
  childFacts,
  engagementKinds,
  reportKindTable,
  type ReportKind,
  type SureAnswer,
  sureAnswers,
} from '../../rules/index.js';
import { whyNotAMoment } from '../steps/date-words.js';
import { Line, Narrative, Paragraph } from '../steps/limits.js';
import { mostPeople } from '../steps/named-people.js';

/** What may be reported without a name: what nobody has to be known for. */
export const anonymousKinds = [
  'conduct_of_adult',
  'abuse_of_staff',
  'pupil_conduct_to_staff',
  'harmful_material',
  'ex_employee_disrepute',
  'about_handling',
  'something_else',
] as const satisfies readonly ReportKind[];
export type AnonymousKind = (typeof anonymousKinds)[number];

/** Who could receive it and can be left out: by what they are, since no name is shown to the internet. */
export const rolesToLeaveOut = [
  'slt_contact',
  'deputy_slt_contact',
  'headteacher',
  'dsl',
  'deputy_dsl',
  'behaviour_lead',
  'chair',
  'vice_chair',
  'trust_lead',
] as const satisfies readonly AppointmentRole[];

const factMessage = { message: 'Choose yes, no or not sure' };

/** Everything that is asked of somebody who gives no name. Only text: there is nothing to upload. */
export class AnonymousForm {
  @IsIn(sureAnswers, { message: 'Say whether it could show anyone nude, partly nude or in a sexual way, or a child being hurt' })
  gate = '';

  @IsIn(anonymousKinds, { message: 'Choose what you want to report' })
  kind = '';

  @IsIn(sureAnswers, { message: 'Say whether anyone is in danger right now' })
  danger = '';

  @Narrative()
  whatHappened = '';

  /** One name on each line. */
  @Paragraph()
  subjects = '';

  unknown: string[] = [];

  @IsIn(['', 'unknown', ...engagementKinds], { message: 'Choose what they are, or “I don’t know”' })
  engagement = '';

  @Paragraph()
  targets = '';

  @IsIn(sureAnswers, { message: 'Say whether a child is involved, or choose “Not sure”' })
  child = '';

  @IsIn(['', ...sureAnswers], factMessage)
  sexual_words = '';

  @IsIn(['', ...sureAnswers], factMessage)
  secrecy = '';

  @IsIn(['', ...sureAnswers], factMessage)
  meeting_up = '';

  @IsIn(['', ...sureAnswers], factMessage)
  threat_or_hurt = '';

  @Line()
  platform = '';

  @Paragraph()
  handle = '';

  @Paragraph()
  datesOfConduct = '';

  firstKnown = new MomentBoxes();

  @Paragraph()
  alreadyTold = '';

  @IsIn(rolesToLeaveOut, { each: true, message: 'Tick from the list, or leave it empty' })
  leaveOut: string[] = [];

  /** One name on each line. */
  @Paragraph()
  leaveOutNames = '';
}

/** The names on the lines of an answer. */
export function namesIn(typed: string): string[] {
  const names = typed.split(/[\r\n]+/).map((line) => line.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** Whether the four facts decide who is told: an adult and a child are, or may be, concerned. @source domain guide 4.1 and 4.3, R18a */
export function needsFacts({ kind, child }: AnonymousForm): boolean {
  return (
    anonymousKinds.some((one) => one === kind) && child !== 'no' && child !== '' && asksFourFacts(kind as ReportKind, child as SureAnswer)
  );
}

/** What no answer alone can say. */
export function wrongTogether(form: AnonymousForm, now: Date): FieldErrors {
  const wrong: Record<string, string> = {};
  if (form.whatHappened === '') wrong.whatHappened = 'Write what happened. One sentence is enough';
  for (const [field, sentence] of Object.entries(wrongNames(form))) wrong[field] = sentence;
  if (needsFacts(form)) for (const fact of childFacts) if (form[fact] === '') wrong[fact] = factMessage.message;
  const why = Object.values(form.firstKnown).every((part) => part === '') ? null : whyNotAMoment(form.firstKnown, now);
  if (why !== null) wrong.firstKnown = why;
  return wrong;
}

function wrongNames(form: AnonymousForm): Record<string, string> {
  const wrong: Record<string, string> = {};
  for (const field of ['subjects', 'targets', 'leaveOutNames'] as const) {
    const names = namesIn(form[field]);
    if (names.length > mostPeople) wrong[field] = `Name ${mostPeople} people at most. Write about the others under “What happened?”`;
    else if (names.some((name) => name.length > 300)) wrong[field] = 'Write one name on each line, each in 300 characters or fewer';
  }
  const asked = anonymousKinds.find((one) => one === form.kind);
  const isRequired = asked !== undefined && reportKindTable[asked].asks.subject === 'required';
  if (isRequired && form.unknown.length === 0 && namesIn(form.subjects).length === 0)
    wrong.subjects = 'Write a name, or tick that you don’t know who it is';
  return wrong;
}
