import type { SureAnswer } from './report-answers.js';

/**
 * The four questions of the harm threshold. "May have" is enough, and "not sure" is a full answer.
 * @source KCSIE Part four, section one; domain guide 6
 */
export const harmLimbs = ['H1', 'H2', 'H3', 'H4'] as const;
export type HarmLimb = (typeof harmLimbs)[number];

export interface HarmLimbWords {
  readonly question: string;
  readonly statement: string;
  readonly help: string;
}

export const harmLimbWords: Readonly<Record<HarmLimb, HarmLimbWords>> = {
  H1: {
    question: 'Harmed a child?',
    statement: 'The adult has, or may have, harmed a child',
    help: 'Harm is more than injury. It includes fear, shame and pressure.',
  },
  H2: {
    question: 'A possible crime against a child?',
    statement: 'The adult may have broken the law against, or in connection with, a child',
    help: 'Sexual messages to someone under 16 can be a crime. You don’t have to name the crime.',
  },
  H3: {
    question: 'A danger to children?',
    statement: 'The adult’s conduct towards a child suggests a danger to children',
    help: 'Think of secrecy, gifts, asking for messages to be deleted, seeking time alone.',
  },
  H4: {
    question: 'Unfit to work with children?',
    statement: 'The adult’s conduct, here or outside, suggests they may not be suitable',
    help: 'It can be something away from school and not about a child at all.',
  },
};

export type HarmAnswers = Readonly<Record<HarmLimb, SureAnswer>>;

/** Any yes or not sure: the LADO is contacted, and the allegation pathway opens, if only for now. @source KCSIE Part four; domain guide 6 */
export function thresholdMayBeMet(answers: HarmAnswers): boolean {
  return harmLimbs.some((limb) => answers[limb] !== 'no');
}
