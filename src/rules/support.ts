import type { PartyPart } from './party-parts.js';

/** What can be offered to somebody whom a concern weighs on. @source domain guide 7, P1 step 6 and P5; 8, suspension; 10 */
export const supportKinds = [
  'named_contact',
  'union_or_colleague',
  'employee_assistance',
  'occupational_health',
  'counselling',
  'family_liaison',
  'other',
] as const;
export type SupportKind = (typeof supportKinds)[number];

export interface SupportKindRow {
  readonly label: string;
  readonly hint: string | null;
  /** The steps of procedures that offering it does. */
  readonly does: readonly string[];
}

/** Steps that ask for any support that was offered. */
const anySupport = ['P5.9', 'P7.11'] as const;

export const supportKindTable: Readonly<Record<SupportKind, SupportKindRow>> = {
  named_contact: {
    label: 'A named person to turn to',
    hint: 'Somebody outside the case, who keeps in touch with them.',
    does: ['P1.6', ...anySupport],
  },
  union_or_colleague: { label: 'Advice from their union, or a colleague beside them', hint: null, does: anySupport },
  employee_assistance: { label: 'The employee assistance programme', hint: null, does: anySupport },
  occupational_health: { label: 'Occupational health', hint: null, does: anySupport },
  counselling: { label: 'Counselling', hint: null, does: anySupport },
  family_liaison: { label: 'Somebody who keeps in touch with the family', hint: null, does: anySupport },
  other: { label: 'Something else', hint: 'Write what, below.', does: anySupport },
};

/** Steps of procedures that a record of support can do. */
export const supportSteps: readonly string[] = [...new Set(Object.values(supportKindTable).flatMap(({ does }) => does))];

/** To whom: whoever reported is asked how they are once it is over, and stays unnamed in copies that do not name them. */
export const supportedParts: readonly PartyPart[] = ['subject', 'target', 'child', 'witness'];

export const supportAnswers = ['accepted', 'declined', 'not_answered'] as const;
export type SupportAnswer = (typeof supportAnswers)[number];

export const supportAnswerLabels: Readonly<Record<SupportAnswer, string>> = {
  accepted: 'They accepted',
  declined: 'They declined',
  not_answered: 'They haven’t answered yet',
};
