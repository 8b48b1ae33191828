import type { PathwayData } from '../domain/pathway-data.js';

const iCollege = 'iCollege “Don’t”';

/** Somebody who has left harms the school online. @source iCollege; domain guide 7, P8 */
export const p8FormerEmployee: PathwayData = {
  key: 'P8',
  note: 'Warnings are not possible once somebody has left.',
  steps: [
    {
      key: 'P8.1',
      what: 'Take a first view',
      help: 'What is said, where, and who can see it?',
      owners: ['headteacher'],
      clock: { within: '1 WD' },
      rule: { kind: 'SEED', source: `${iCollege}; time: Heed’s default` },
      requiredBeforeClosing: true,
    },
    {
      key: 'P8.2',
      what: 'Keep the evidence',
      help: 'Pictures of the screen, addresses and times, before anything is taken down.',
      owners: ['headteacher'],
      clock: { within: 'when_needed' },
      timing: 'As soon as you can',
      rule: { kind: 'SEED', source: iCollege },
      requiredBeforeClosing: true,
    },
    {
      key: 'P8.3',
      what: 'Ask whether it happened while they were employed here',
      help: 'Compare the dates with the day on which they left.',
      owners: ['headteacher'],
      clock: { after: 'step:1', within: 'when_needed' },
      timing: 'With the first view',
      rule: { kind: 'SEED', source: iCollege },
      requiredBeforeClosing: true,
    },
    {
      key: 'P8.4',
      what: 'Record what the outcome would have been',
      help: 'Then decide about DBS and TRA as if they still worked here.',
      owners: ['headteacher', 'hr_adviser'],
      clock: { within: 'when_needed' },
      timing: 'Before you close the case',
      rule: { kind: 'LAW', source: 'Safeguarding Vulnerable Groups Act 2006, section 35; Education Act 2002, section 141D' },
      when: 'during_employment',
      bodies: ['dbs', 'tra'],
    },
    {
      key: 'P8.5',
      what: 'Tell the legal contact',
      help: 'The council’s legal team for a maintained school, the trust’s solicitors otherwise.',
      owners: ['headteacher'],
      // Counts from the start: reported on Wednesday, told by Friday (domain guide 17, X13).
      clock: { after: 'opened', within: '2 WD' },
      rule: { kind: 'SEED', source: `${iCollege}; time: Heed’s default` },
      requiredBeforeClosing: true,
      bodies: ['legal'],
    },
    {
      key: 'P8.6',
      what: 'Keep the legal advice apart',
      help: 'It is privileged: only the headteacher and the case manager see it, and it stays out of exports.',
      owners: ['headteacher'],
      clock: { within: 'when_needed' },
      timing: 'When it comes',
      rule: { kind: 'LAW', source: 'Legal professional privilege; Data Protection Act 2018, Schedule 2, paragraph 19' },
    },
    {
      key: 'P8.7',
      what: 'Send a letter, ask for removal, or do nothing',
      help: 'As the legal contact advises. Write down why.',
      owners: ['headteacher'],
      clock: { after: 'step:5', within: 'when_needed' },
      timing: 'After the legal advice',
      rule: { kind: 'SEED', source: iCollege },
      requiredBeforeClosing: true,
      bodies: ['platform'],
      tellsAsPart: true,
    },
  ],
};
