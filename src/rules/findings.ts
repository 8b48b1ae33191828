export interface FindingMeaning {
  readonly label: string;
  readonly meaning: string;
}

/** The five findings an allegation can end in. @source KCSIE Part four, "Allegation outcomes"; domain guide 8 */
export const findings = ['substantiated', 'malicious', 'false', 'unsubstantiated', 'unfounded'] as const;
export type Finding = (typeof findings)[number];

export interface FindingWords extends FindingMeaning {
  /** Only a substantiated allegation may be given in a reference, and then the facts only. @source KCSIE Part four; domain guide 12 */
  readonly mayBeInReferences: boolean;
}

export const findingWords: Readonly<Record<Finding, FindingWords>> = {
  substantiated: { label: 'Substantiated', meaning: 'There is enough evidence to prove it.', mayBeInReferences: true },
  malicious: {
    label: 'Malicious',
    meaning: 'There is enough evidence to disprove it, and it was meant to deceive.',
    mayBeInReferences: false,
  },
  false: { label: 'False', meaning: 'There is enough evidence to disprove it.', mayBeInReferences: false },
  unsubstantiated: {
    label: 'Unsubstantiated',
    meaning: 'There is not enough evidence either way. It says neither guilty nor innocent.',
    mayBeInReferences: false,
  },
  unfounded: { label: 'Unfounded', meaning: 'There is no evidence or proper basis for it.', mayBeInReferences: false },
};

/** @source domain guide 8 */
export const conductFindings = ['proven', 'partly_proven', 'not_proven', 'no_case'] as const;
export type ConductFinding = (typeof conductFindings)[number];

export const conductFindingWords: Readonly<Record<ConductFinding, FindingMeaning>> = {
  proven: { label: 'Proven', meaning: 'It happened as described.' },
  partly_proven: { label: 'Partly proven', meaning: 'Some of it happened as described. Say what.' },
  not_proven: { label: 'Not proven', meaning: 'There is not enough evidence that it happened.' },
  no_case: { label: 'No case to answer', meaning: 'There is nothing that needs an answer.' },
};

/** @source domain guide 8 */
export const llcResults = ['advice_given', 'training', 'monitoring', 'noted_no_action', 'escalated'] as const;
export type LlcResult = (typeof llcResults)[number];

export const llcResultWords: Readonly<Record<LlcResult, FindingMeaning>> = {
  advice_given: { label: 'Advice given', meaning: 'You spoke about what is expected.' },
  training: { label: 'Training', meaning: 'Training or a reminder of the code was arranged.' },
  monitoring: { label: 'Keeping an eye on it', meaning: 'Somebody looks again on a day you set.' },
  noted_no_action: { label: 'Noted, no action', meaning: 'Kept on the register; nothing more is needed.' },
  escalated: { label: 'Taken further', meaning: 'It became an allegation or a conduct matter.' },
};

/** @source domain guide 8 */
export const contactResults = ['confirmed', 'account_not_identified', 'not_confirmed'] as const;
export type ContactResult = (typeof contactResults)[number];

export const contactResultWords: Readonly<Record<ContactResult, FindingMeaning>> = {
  confirmed: { label: 'Confirmed', meaning: 'It happened, and we know whose account it was.' },
  account_not_identified: { label: 'Account not identified', meaning: 'It happened, but we don’t know whose account it was.' },
  not_confirmed: { label: 'Not confirmed', meaning: 'We could not show that it happened.' },
};
