import type { PathwayData } from '../domain/pathway-data.js';

/** Somebody wants advice, and nobody is reported. @source West Berkshire 4.6; domain guide 7, P11 */
export const p11Advice: PathwayData = {
  key: 'P11',
  steps: [
    {
      key: 'P11.1',
      what: 'Answer the question',
      help: 'In a message, so that the answer can be found again.',
      owners: ['holder'],
      clock: { within: '3 WD' },
      rule: { kind: 'SEED', source: 'West Berkshire 4.6; time: Heed’s default' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P11.2',
      what: 'Ask whether that helps',
      help: 'The person who asked says yes, or asks again.',
      owners: ['holder'],
      clock: { within: 'when_needed' },
      timing: 'After your answer',
      rule: { kind: 'PROD', source: 'Heed’s default' },
    },
    {
      key: 'P11.3',
      what: 'Close it, or make it a concern',
      help: 'If it turns out to be a concern, tell the person who asked before you change it.',
      owners: ['holder'],
      clock: { within: 'when_needed' },
      timing: 'Before you close the case',
      rule: { kind: 'PROD', source: 'Heed’s default' },
      requiredBeforeClosing: true,
      mayOpen: ['P1', 'P2', 'P3', 'P4', 'P5', 'P6'],
    },
  ],
};
