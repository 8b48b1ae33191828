import type { PathwayData } from '../domain/pathway-data.js';

/** Personal data got out, was lost or was changed. @source UK GDPR Articles 33 and 34; domain guide 7, P14 */
export const p14DataBreach: PathwayData = {
  key: 'P14',
  steps: [
    {
      key: 'P14.1',
      what: 'Tell the data protection officer',
      help: 'What happened, whose data, how many people.',
      owners: ['holder'],
      clock: { within: 'at_once' },
      rule: { kind: 'LAW', source: 'UK GDPR, Article 33' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P14.2',
      what: 'Weigh the risk to people',
      help: 'None, some, or high. Write down why.',
      owners: ['dpo'],
      clock: { within: 'when_needed' },
      timing: 'In time for the 72 hours',
      rule: { kind: 'LAW', source: 'UK GDPR, Article 33' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P14.3',
      what: 'Decide whether to tell the Information Commissioner',
      help: 'If there is a risk to people, tell them within 72 hours of when anyone here first knew. If not, write down why.',
      owners: ['dpo'],
      clock: { after: 'first_known', within: 'H72' },
      rule: { kind: 'LAW', source: 'UK GDPR, Article 33' },
      requiredBeforeClosing: true,
      bodies: ['ico'],
      tellsAsPart: true,
    },
    {
      key: 'P14.4',
      what: 'Tell the people whose data it is',
      help: 'Without delay, in plain words: what happened, what it may mean, what they can do.',
      owners: ['dpo', 'headteacher'],
      clock: { after: 'step:2', within: 'when_needed' },
      timing: 'Without delay',
      rule: { kind: 'LAW', source: 'UK GDPR, Article 34' },
      when: 'high_risk',
    },
    {
      key: 'P14.5',
      what: 'Write it into the breach log',
      help: 'Always, whatever the risk.',
      owners: ['dpo'],
      clock: { after: 'step:3', within: 'when_needed' },
      timing: 'Before you close the case',
      rule: { kind: 'LAW', source: 'UK GDPR, Article 33(5)' },
      requiredBeforeClosing: true,
    },
  ],
};
