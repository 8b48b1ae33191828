import type { PathwayData } from '../domain/pathway-data.js';

const sectionTwo = 'KCSIE Part four, section two';

/** Conduct that is not in line with the staff code and below the harm threshold. @source KCSIE Part four, section two; domain guide 7, P2 */
export const p2LowLevelConcern: PathwayData = {
  key: 'P2',
  note: 'If you are in doubt between a low-level concern and an allegation, ask the LADO.',
  steps: [
    {
      key: 'P2.2',
      what: 'Speak to the reporter, then to the person and to witnesses',
      help: 'Not if the LADO or the police advise against it. Leave out the reporter if the report is anonymous.',
      owners: ['headteacher'],
      clock: { within: '5 WD' },
      rule: { kind: 'STAT', source: `${sectionTwo}; time: Heed’s default` },
      requiredBeforeClosing: true,
    },
    {
      key: 'P2.3',
      what: 'Decide what it is, and say why',
      help: 'No concern, low-level concern, conduct breach or allegation. The headteacher decides and may ask the safeguarding lead or the LADO.',
      owners: ['headteacher'],
      // Both waits run side by side: a concern that came on Friday 13 November 2026 is decided by Friday 20 November (domain guide 17, X02).
      clock: { after: 'opened', within: '5 WD' },
      rule: { kind: 'STAT', source: `${sectionTwo}; time: Heed’s default` },
      requiredBeforeClosing: true,
      mayOpen: ['P1', 'P3'],
    },
    {
      key: 'P2.4',
      what: 'Write the record',
      help: 'Details, context, action, why, and who shared it. Respect a wish to stay unnamed as far as you reasonably can.',
      owners: ['headteacher'],
      clock: { within: 'with:3' },
      rule: { kind: 'STAT', source: sectionTwo },
      requiredBeforeClosing: true,
    },
    {
      key: 'P2.5',
      what: 'Do what you decided',
      help: 'Words of advice, training, supervision, or a reminder of the code.',
      owners: ['headteacher'],
      clock: { within: 'when_needed' },
      timing: 'By the day you set',
      rule: { kind: 'STAT', source: sectionTwo },
      requiredBeforeClosing: true,
    },
    {
      key: 'P2.6',
      what: 'Tell the agency or employer',
      help: 'Of a supply worker or contractor, so that they can see a pattern. Write down what you shared.',
      owners: ['headteacher'],
      clock: { within: 'with:3' },
      rule: { kind: 'STAT', source: sectionTwo },
      when: 'another_employer',
      bodies: ['agency', 'employer'],
    },
    {
      key: 'P2.7',
      what: 'Look at all concerns about this person together',
      help: 'Does the group meet the threshold? “Yes” or “not sure” makes it an allegation. The whole register is looked at each term.',
      owners: ['headteacher', 'dsl'],
      // The same for each concern, so that nothing but the review itself tells whether there is a pattern.
      clock: { after: 'opened', within: '1 WD' },
      rule: { kind: 'STAT', source: `${sectionTwo}; when a pattern has to be looked at: Heed’s default` },
      requiredBeforeClosing: true,
      mayOpen: ['P1'],
    },
  ],
};
