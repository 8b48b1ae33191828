import { paths } from '../../kernel/index.js';
import { type ReferralBody, supportSteps } from '../../rules/index.js';
import type { OpenCase } from '../cases.repository.js';
import { bodyNames } from '../referrals/domain/body-names.js';
import { bodyForms } from '../referrals/domain/referral-fields.js';
import { mayReadAdvice } from '../timeline/domain/legal-advice.js';
import { isMoreThanTelling, isSettledByReferrals } from './step-rules.js';
import type { ActionLine } from './steps.queries.js';

/** A form of its own in which a step is written down. */
export interface StepForm {
  readonly text: string;
  readonly href: string;
}

type Looking = Pick<OpenCase, 'row' | 'level' | 'via'>;

/** The forms for those outside whom this step tells, as far as whoever looks may open them. Support has one record for all of them. */
export function formsOfStep({ id, step }: Pick<ActionLine, 'id' | 'step'>, file: Looking): StepForm[] {
  if (step === null || step.bodies.length === 0 || isSettledByReferrals(step)) return [];
  const { reference } = file.row;
  if (isOfSupport(step.key, file)) return [{ text: 'Write down the support', href: supportForm(reference) }];
  const may = step.bodies.filter((body) => bodyForms[body].privileged !== true || mayReadAdvice(file));
  // Where it is only a part, nobody is to do the whole step by it unawares.
  const does = step.tellsAsPart ? undefined : id;
  return may.map((body) => ({ text: formNames[body] ?? `Tell ${bodyNames[body]}`, href: paths.cases.tell(reference, body, does) }));
}

/** Where the button of a list leads: to the form itself where there is only one and nothing else belongs to the step. */
export function onlyFormOf(line: Pick<ActionLine, 'id' | 'step'>, file: Looking): string | null {
  if (line.step === null || isMoreThanTelling(line.step)) return null;
  const [only, another] = formsOfStep(line, file);
  return only === undefined || another !== undefined ? null : only.href;
}

/** Whoever handles the case writes support down where nobody else reads it. */
export function isOfSupport(key: string, { level }: Pick<OpenCase, 'level'>): boolean {
  return supportSteps.includes(key) && level !== 'reader';
}

export function supportForm(reference: string): string {
  return `${paths.cases.section(reference, 'support')}/new`;
}

/** Whose form does more, or less, than to tell them. */
const formNames: Partial<Readonly<Record<ReferralBody, string>>> = {
  csa_notification: 'Write down who notified whom',
  dbs: `Decide about ${bodyNames.dbs}`,
  tra: `Decide about ${bodyNames.tra}`,
};
