import type { PathwayData } from '../domain/pathway-data.js';

/** Opened by sending, for every report. @source domain guide 7, P0 */
export const p0Intake: PathwayData = {
  key: 'P0',
  steps: [
    {
      key: 'P0.1',
      what: 'Acknowledge the report',
      help: 'The reporter gets a reference, the time, and what happens next.',
      owners: ['system'],
      clock: { after: 'submitted', within: 'at_once' },
      rule: { kind: 'PROD', source: 'Heed’s default' },
      requiredBeforeClosing: true,
      automatic: true,
    },
    {
      key: 'P0.2',
      what: 'Read it and decide what it is',
      help: 'Answer the four questions if an adult who works here is concerned, then choose what kind of case it is.',
      owners: ['holder'],
      clock: { after: 'submitted', within: '1 WD' },
      rule: { kind: 'PROD', source: 'Heed’s default, so that the LADO can be told in time' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P0.3',
      what: 'Tell the LADO',
      help: 'The time runs from when anyone here first knew, not from when the report was sent.',
      owners: ['holder'],
      clock: { after: 'first_known', within: '1 WD' },
      rule: { kind: 'STAT', source: 'Working Together: within one working day; KCSIE Part four: immediately' },
      when: 'limb_yes_or_not_sure',
      bodies: ['lado'],
      mayOpen: ['P1'],
    },
  ],
};
