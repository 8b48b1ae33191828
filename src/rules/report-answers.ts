/** The answers that a concern needs where "I do not know" is an answer. @source domain guide 4.1 and 6 */
export const sureAnswers = ['yes', 'no', 'not_sure'] as const;
export type SureAnswer = (typeof sureAnswers)[number];

export const sureAnswerLabels: Readonly<Record<SureAnswer, string>> = { yes: 'Yes', no: 'No', not_sure: 'Not sure' };

/**
 * "Who told you?" Whoever records for another keeps their role in handling it; who saw or suffered it does not.
 * @source domain guide 4.1 and 4.2
 */
export const tellers = ['myself', 'parent', 'pupil', 'colleague', 'outside_body'] as const;
export type Teller = (typeof tellers)[number];

export const tellerLabels: Readonly<Record<Teller, string>> = {
  myself: 'Nobody: I saw it, or it happened to me',
  parent: 'A parent or carer told me, and I am recording it for them',
  pupil: 'A pupil told me, and I am recording it for them',
  colleague: 'A colleague told me, and I am recording it for them',
  outside_body: 'Somebody outside the school told us, and I am recording it',
};

export function recordsForAnother(teller: Teller): boolean {
  return teller !== 'myself';
}

/** @source domain guide 4.1 */
export const accountTypes = ['personal', 'official', 'personal_with_school_name', 'not_known'] as const;
export type AccountType = (typeof accountTypes)[number];

export const accountTypeLabels: Readonly<Record<AccountType, string>> = {
  personal: 'A personal account',
  official: 'An official school account',
  personal_with_school_name: 'A personal account that uses the school’s name',
  not_known: 'I don’t know',
};

/**
 * Plain facts asked where an adult and a child are concerned. They are no classification: they only decide who is told.
 * @source domain guide 4.1 and R18a
 */
export const childFacts = ['sexual_words', 'secrecy', 'meeting_up', 'threat_or_hurt'] as const;
export type ChildFact = (typeof childFacts)[number];

export const childFactLabels: Readonly<Record<ChildFact, string>> = {
  sexual_words: 'Were any of the words sexual?',
  secrecy: 'Was the child asked to keep it secret, or to delete messages?',
  meeting_up: 'Was there talk of meeting up?',
  threat_or_hurt: 'Was the child threatened or hurt?',
};
