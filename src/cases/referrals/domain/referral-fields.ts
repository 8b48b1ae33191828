import type { ReferralBody } from '../../../rules/index.js';

export interface FieldAsked {
  /** What stands beside the answer once it is written down. */
  readonly short: string;
  readonly label: string;
  readonly hint?: string;
  /** Several lines. */
  readonly long?: boolean;
  /** One of a few answers, each with its words. */
  readonly choices?: Readonly<Record<string, string>>;
}

const yesOrNo = { yes: 'Yes', no: 'No' };

/** What can be written down about somebody outside who was told or asked. Each body asks for a few of them. @source domain guide 10 */
export const fieldTable = {
  authority: { short: 'Council', label: 'Which council?' },
  force: { short: 'Police force', label: 'Which police force?' },
  organisation: { short: 'Organisation', label: 'Which organisation?', hint: 'The agency, employer, school, trust, firm or platform.' },
  line: {
    short: 'Reached by',
    label: 'How did you reach them?',
    choices: { '999': '999', '101': '101', officer: 'An officer whom we know', online: 'Their website', other: 'Another way' },
  },
  person: { short: 'Spoke or wrote to', label: 'Whom did you speak or write to?' },
  channel: {
    short: 'How',
    label: 'How?',
    choices: {
      telephone: 'By telephone',
      form: 'By their form or website',
      email: 'By e-mail',
      in_person: 'In person',
      letter: 'By letter',
    },
  },
  officer: { short: 'Officer’s role', label: 'What is the officer’s role?', hint: 'With their number or rank, if you know it.' },
  notifier: { short: 'Who notified', label: 'Who notified?', hint: 'The adult whose own duty it is.' },
  notified: { short: 'Notified', label: 'Whom did they notify?', choices: { police: 'The police', council: 'The council' } },
  dbsRemoved: {
    short: 'Permission withdrawn, or would have been',
    label: 'Was permission to work with children withdrawn, or would it have been?',
    hint: 'Also where the person resigned, left, or was moved first.',
    choices: yesOrNo,
  },
  dbsConduct: {
    short: 'Relevant conduct, harm or offence',
    label: 'Was there relevant conduct, harm or risk of harm, or a relevant offence?',
    choices: yesOrNo,
  },
  dbsReferred: {
    short: 'Referred to the DBS',
    label: 'Is the person referred to the DBS?',
    choices: { sent: 'Yes, we have sent it', other: 'Yes, their agency or other employer has', no: 'No' },
  },
  traMisconduct: {
    short: 'Dismissed for serious misconduct, or would have been',
    label: 'Was a teacher dismissed for serious misconduct, or would they have been?',
    choices: { yes: 'Yes', no: 'No', not_teacher: 'They are not a teacher' },
  },
  traReferred: { short: 'Referred to the TRA', label: 'Is the person referred to the TRA?', choices: yesOrNo },
  interim: {
    short: 'Interim prohibition order',
    label: 'Is there an interim prohibition order?',
    choices: { yes: 'Yes', no: 'No', not_known: 'Not known yet' },
  },
  shared: { short: 'What was shared', label: 'What did you share?', hint: 'The least that they need.', long: true },
  reference: { short: 'Their reference', label: 'Their reference', hint: 'If they gave one.' },
  documents: { short: 'Documents sent', label: 'Which documents were sent?', long: true },
  advice: { short: 'Advice', label: 'What did they advise?', long: true },
  threshold: {
    short: 'Threshold met, as they see it',
    label: 'Do they think that the harm threshold is met?',
    choices: { met: 'Yes', not_met: 'No', not_said: 'They have not said yet' },
  },
  decision: { short: 'Their decision', label: 'What did they decide?', long: true },
  strategy: { short: 'Strategy meeting', label: 'When is the strategy meeting, and who goes?', hint: 'Leave it empty if there is none.' },
  acknowledged: { short: 'Confirmed by them', label: 'Have they confirmed that they have it?', choices: { yes: 'Yes', no: 'Not yet' } },
  support: {
    short: 'Offered',
    label: 'Was it offered?',
    choices: { offered: 'Offered', accepted: 'Offered and accepted', declined: 'Offered and not wanted' },
  },
  result: { short: 'What came of it', label: 'What came of it?', long: true },
  reason: { short: 'Why', label: 'Why?', hint: 'Your reasons, for somebody who reads them in ten years.', long: true },
  agreed: { short: 'Agreed', label: 'What was agreed?', hint: 'One thing on each line, with who does it.', long: true },
  hold: {
    short: 'Asked to wait',
    label: 'Did they ask you to wait?',
    choices: { none: 'No', wait: 'Yes, we must hold something back', go_on: 'They said that we may go on' },
  },
  holdWords: { short: 'What they said about waiting', label: 'What must you hold back, or what may go on, and who said so?', long: true },
} as const satisfies Record<string, FieldAsked>;

export type ReferralField = keyof typeof fieldTable;

/** What is asked about one body. */
export interface BodyForm {
  readonly fields: readonly ReferralField[];
  /** The sentence that stands at a field which was left empty. */
  readonly required: Partial<Readonly<Record<ReferralField, string>>>;
  /** They may set a day on which it is looked at with them again. */
  readonly review?: boolean;
  /** What is agreed can be put among the things to do. */
  readonly agrees?: boolean;
  /** Legal advice: only those who may read it know that it is there. @source domain guide 3.3 */
  readonly privileged?: boolean;
}

const person = 'Write whom you spoke or wrote to';
const theirWorker: BodyForm = {
  fields: ['organisation', 'person', 'channel', 'shared', 'agreed'],
  required: { organisation: 'Write which organisation you told', person, shared: 'Write what you shared' },
  review: true,
  agrees: true,
};
const referenceAndAdvice: BodyForm = { fields: ['reference', 'advice'], required: {} };
const offeredOnly: BodyForm = { fields: ['support'], required: { support: 'Say whether it was offered' } };

/** @source domain guide 10, "Record" */
export const bodyForms: Readonly<Record<ReferralBody, BodyForm>> = {
  lado: {
    fields: ['authority', 'person', 'channel', 'reference', 'advice', 'threshold', 'agreed', 'hold', 'holdWords'],
    required: {
      authority: 'Write which council the LADO works for',
      person,
      advice: 'Write what the LADO advised',
      threshold: 'Say what the LADO thinks about the threshold',
      hold: 'Say whether the LADO asked you to wait',
    },
    review: true,
    agrees: true,
  },
  police: {
    fields: ['force', 'line', 'person', 'officer', 'reference', 'advice', 'agreed', 'hold', 'holdWords'],
    required: {
      force: 'Write which police force you told',
      line: 'Say how you reached the police',
      hold: 'Say whether the police asked you to wait',
    },
    review: true,
    agrees: true,
  },
  csc: {
    fields: ['authority', 'person', 'channel', 'reference', 'decision', 'strategy', 'agreed', 'hold', 'holdWords'],
    required: {
      authority: 'Write which council you told',
      person,
      decision: 'Write what they decided, or that they have not yet',
      hold: 'Say whether they asked you to wait',
    },
    review: true,
    agrees: true,
  },
  csa_notification: {
    fields: ['notifier', 'notified', 'channel'],
    required: { notifier: 'Write who notified', notified: 'Say whom they notified', channel: 'Say how' },
  },
  dbs: {
    fields: ['dbsRemoved', 'dbsConduct', 'dbsReferred', 'reason', 'reference', 'documents'],
    required: {
      dbsRemoved: 'Say whether permission was withdrawn, or would have been',
      dbsConduct: 'Say whether there was relevant conduct, harm or an offence',
      dbsReferred: 'Say whether the person is referred',
      reason: 'Write why you decided this',
    },
  },
  tra: {
    fields: ['traMisconduct', 'traReferred', 'reason', 'reference', 'interim'],
    required: {
      traMisconduct: 'Say whether it was a dismissal for serious misconduct, or would have been',
      traReferred: 'Say whether the person is referred',
      reason: 'Write why you decided this',
    },
  },
  ofsted: referenceAndAdvice,
  agency: theirWorker,
  employer: theirWorker,
  training_provider: theirWorker,
  other_head: {
    fields: ['organisation', 'person', 'channel', 'shared', 'acknowledged'],
    required: {
      organisation: 'Write which school',
      person: 'Write the headteacher’s name',
      shared: 'Write what you shared',
      acknowledged: 'Say whether they have confirmed it',
    },
    review: true,
  },
  legal: { fields: ['organisation', 'person', 'channel', 'reference', 'advice'], required: { person }, privileged: true },
  prevent: { fields: ['person', 'channel', 'reference', 'advice'], required: { person }, review: true },
  ico: { fields: ['reason', 'channel', 'reference', 'advice'], required: { reason: 'Write what the risk to people is' }, review: true },
  iwf: { fields: ['reference'], required: { reference: 'Write their reference' } },
  ceop: referenceAndAdvice,
  posh: { fields: ['person', 'channel', 'reference', 'result'], required: {}, review: true },
  rhc: { fields: ['reference', 'result'], required: {}, review: true },
  platform: {
    fields: ['organisation', 'reference', 'result'],
    required: { organisation: 'Write which platform' },
    review: true,
  },
  union: offeredOnly,
  eap: offeredOnly,
  occ_health: offeredOnly,
};
