import type { StepKey } from '../domain/steps.js';
import { childStep, factsStep, tellHeadteacherStep } from './child.steps.js';
import { mustNotSeeMatchStep, subjectMatchStep, targetMatchStep } from './match.steps.js';
import { gateStep, materialStep, materialToldStep, materialWhoStep, noUploadStep } from './material.steps.js';
import { dangerStep, earlierReportStep, kindStep, whatHappenedStep, whoToldStep } from './opening.steps.js';
import { childrenStep, mustNotSeeStep, subjectStep, targetStep } from './people.steps.js';
import type { AnyStepPage } from './step-page.js';
import { abuseFormsStep, alreadyToldStep, leftOnStep, otherSchoolStep, repeatedStep, repliedStep, threatensStep } from './story.steps.js';
import { datesStep, firstKnownStep, whereStep } from './when-and-where.steps.js';

/** The pages that are a form and nothing more. Files and the answers as a whole have pages of their own. */
export type FormStepKey = Exclude<StepKey, 'evidence' | 'check'>;

export const stepTable: Readonly<Record<FormStepKey, AnyStepPage>> = {
  kind: kindStep,
  danger: dangerStep,
  material: materialStep,
  'who-told': whoToldStep,
  'earlier-report': earlierReportStep,
  'what-happened': whatHappenedStep,
  'abuse-forms': abuseFormsStep,
  threatens: threatensStep,
  repeated: repeatedStep,
  replied: repliedStep,
  dates: datesStep,
  where: whereStep,
  'first-known': firstKnownStep,
  'other-school': otherSchoolStep,
  'left-on': leftOnStep,
  subject: subjectStep,
  'subject-match': subjectMatchStep,
  target: targetStep,
  'target-match': targetMatchStep,
  child: childStep,
  children: childrenStep,
  facts: factsStep,
  'must-not-see': mustNotSeeStep,
  'must-not-see-match': mustNotSeeMatchStep,
  'tell-headteacher': tellHeadteacherStep,
  'already-told': alreadyToldStep,
  gate: gateStep,
  'no-upload': noUploadStep,
  'material-who': materialWhoStep,
  'material-told': materialToldStep,
};

/** Pages on which people are named. */
export const namesPeople: ReadonlySet<FormStepKey> = new Set([
  'subject',
  'subject-match',
  'target',
  'target-match',
  'must-not-see',
  'must-not-see-match',
] as const);

export function isFormStep(key: string): key is FormStepKey {
  return Object.hasOwn(stepTable, key);
}
