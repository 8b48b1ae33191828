import { type Day, dateTimeOf, type ReferralBody, referralBodies } from '../../kernel/index.js';

/** Whom outside the school people can ring. @source domain guide 10 */
export const outsideBodies = ['lado', 'police', 'csc', 'governor_services'] as const;
export type OutsideBody = (typeof outsideBodies)[number];

export interface OutsideBodyWords {
  readonly label: string;
  /** In the middle of a sentence. */
  readonly inSentence: string;
  readonly whatFor: string;
}

export const outsideBodyWords: Readonly<Record<OutsideBody, OutsideBodyWords>> = {
  lado: {
    label: 'LADO',
    inSentence: 'the LADO',
    whatFor: 'The local authority designated officer: advises on allegations against adults who work with children.',
  },
  police: { label: 'Police', inSentence: 'the police', whatFor: 'Besides 999: 101, or the officer who knows your school.' },
  csc: { label: 'Children’s social care', inSentence: 'children’s social care', whatFor: 'The front door for a child at risk.' },
  governor_services: {
    label: 'Governor services',
    inSentence: 'governor services',
    whatFor: 'The local authority’s team that governing bodies turn to, or the trust’s.',
  },
};

/**
 * Those without whose number reporting stays closed: a receipt must name them. A trust has its own people to turn to, so a school in one
 * may leave out governor services.
 * @source domain guide 4.3: every receipt, of every kind, carries the outside numbers
 */
export function requiredBodies(inTrust: boolean): readonly OutsideBody[] {
  return inTrust ? ['lado', 'police', 'csc'] : outsideBodies;
}

type FurtherBody = Exclude<ReferralBody, OutsideBody>;

/** Those whom only the people who handle cases turn to: no receipt names them. @source domain guide 10 */
export const furtherBodies: readonly FurtherBody[] = referralBodies.filter((body) => !standsOnReceipts(body));

/** Everybody outside the school whose number it may keep. */
export type ContactBody = OutsideBody | FurtherBody;
export const contactBodies: readonly ContactBody[] = [...outsideBodies, ...furtherBodies];

/** Whether a receipt names them. */
export function standsOnReceipts(body: ContactBody): body is OutsideBody {
  return outsideBodies.some((one) => one === body);
}

/** Numbers change: after twelve months somebody should look again. @source domain guide 10 */
export function needsChecking(lastChecked: Day, today: Day): boolean {
  return dateTimeOf(lastChecked).plus({ months: 12 }) < dateTimeOf(today);
}
