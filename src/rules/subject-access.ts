/**
 * What somebody asks for who asks what is held about a person.
 * @source UK GDPR, Article 15; domain guide 12, subject access
 */
export const accessKinds = ['sar', 'subject_copy'] as const;
export type AccessKind = (typeof accessKinds)[number];

export const accessKindTable: Readonly<Record<AccessKind, { readonly label: string; readonly hint: string }>> = {
  sar: {
    label: 'A subject access request',
    hint: 'Somebody in the case, or a parent for their child, asks what is held about them. Spoken words are enough.',
  },
  subject_copy: {
    label: 'The person it is about asks to see their own record',
    hint: 'For example a member of staff, about a low-level concern or an allegation. The same time runs.',
  },
};

export const askers = ['self', 'parent', 'acts_for'] as const;
export type Asker = (typeof askers)[number];

export const askerLabels: Readonly<Record<Asker, string>> = {
  self: 'The person themselves',
  parent: 'A parent or carer, for their child',
  acts_for: 'Somebody else who acts for them, such as a solicitor',
};

/**
 * How long an answer may take, in calendar months from the day on which the clock starts.
 * @source UK GDPR, Article 12(3): one month, and two more where a request is complex
 */
export const accessMonths = { usual: 1, extended: 3 } as const;

/** Whether whoever reported agrees to be named. */
export const consentAnswers = ['agrees', 'does_not_agree', 'not_asked'] as const;
export type ConsentAnswer = (typeof consentAnswers)[number];

export const consentLabels: Readonly<Record<ConsentAnswer, string>> = {
  agrees: 'They agree to be named',
  does_not_agree: 'They don’t agree',
  not_asked: 'They were not asked, or can’t be',
};
