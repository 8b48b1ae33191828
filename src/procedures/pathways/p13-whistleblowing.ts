import type { PathwayData } from '../domain/pathway-data.js';

const law = 'Employment Rights Act 1996, Part IVA';

/** A protected disclosure. @source Employment Rights Act 1996, Part IVA; domain guide 7, P13 */
export const p13Whistleblowing: PathwayData = {
  key: 'P13',
  note: 'Nobody may suffer for having spoken up, nor be kept from speaking to an outside body.',
  steps: [
    {
      key: 'P13.1',
      what: 'Acknowledge the concern',
      help: 'Say who deals with it and which outside bodies there are.',
      owners: ['case_manager'],
      clock: { within: '2 WD' },
      rule: { kind: 'PROD', source: `Heed’s default; ${law}` },
      requiredBeforeClosing: true,
    },
    {
      key: 'P13.2',
      what: 'Have it assessed by someone independent',
      help: 'Nobody whom it is about, and nobody who works for them.',
      owners: ['case_manager'],
      clock: { within: 'when_needed' },
      timing: 'As soon as you can',
      rule: { kind: 'LAW', source: law },
      requiredBeforeClosing: true,
    },
    {
      key: 'P13.3',
      what: 'Protect who spoke up',
      help: 'Write down who has to know their name, and why.',
      owners: ['case_manager'],
      clock: { after: 'opened', within: 'when_needed' },
      timing: 'From the start',
      rule: { kind: 'LAW', source: law },
      requiredBeforeClosing: true,
    },
    {
      key: 'P13.4',
      what: 'Act on it',
      help: 'Write down what was done, or why nothing was.',
      owners: ['case_manager'],
      clock: { after: 'step:2', within: 'when_needed' },
      timing: 'Once it is assessed',
      rule: { kind: 'LAW', source: law },
      requiredBeforeClosing: true,
    },
    {
      key: 'P13.5',
      what: 'Tell the person who spoke up what came of it',
      help: 'As far as that is possible without harm to others.',
      owners: ['case_manager'],
      clock: { within: 'when_needed' },
      timing: 'Before you close the case',
      rule: { kind: 'PROD', source: 'Heed’s default' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P13.6',
      what: 'Watch for reprisals',
      help: 'The person who spoke up can tell you about any for twelve months.',
      owners: ['case_manager'],
      clock: { after: 'opened', within: '12 CM' },
      rule: { kind: 'PROD', source: `Heed’s default; ${law}` },
      advisory: true,
    },
  ],
};
