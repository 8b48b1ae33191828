import type { PathwayData } from '../domain/pathway-data.js';

const iCollege = 'iCollege “Don’t”';

/** A learner here is connected to staff of a previous school. Every step counts from the opening. @source iCollege; domain guide 7, P10 */
export const p10OtherSchool: PathwayData = {
  key: 'P10',
  note: 'Never contact the member of staff of the other school.',
  steps: [
    {
      key: 'P10.1',
      what: 'Find the school, and its headteacher by a known route',
      help: 'Use the number on the school’s own website or in the government’s register. Not one from the report.',
      owners: ['headteacher'],
      clock: { after: 'opened', within: '1 WD' },
      rule: { kind: 'SEED', source: `${iCollege}; time: Heed’s default` },
      requiredBeforeClosing: true,
    },
    {
      key: 'P10.2',
      what: 'Ask the four questions first',
      help: 'Could the adult have met the harm threshold? Then the LADO comes before the other headteacher.',
      owners: ['dsl'],
      clock: { after: 'opened', within: '1 WD' },
      rule: { kind: 'STAT', source: 'KCSIE Part four; time: Heed’s default' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P10.3',
      what: 'Tell the LADO for the area of the other school',
      help: 'Follow their advice on what to tell the other headteacher.',
      owners: ['dsl', 'headteacher'],
      clock: { after: 'first_known', within: '1 WD' },
      rule: { kind: 'STAT', source: 'Working Together: within one working day; KCSIE Part four: immediately' },
      when: 'limb_yes_or_not_sure',
      bodies: ['lado'],
    },
    {
      key: 'P10.4',
      what: 'Tell the other headteacher the least that is needed',
      help: 'Headteacher to headteacher. Write down what you shared, when and how.',
      owners: ['headteacher'],
      clock: { after: 'opened', within: '1 WD' },
      rule: { kind: 'SEED', source: `${iCollege}; time: Heed’s default` },
      requiredBeforeClosing: true,
      bodies: ['other_head'],
    },
    {
      key: 'P10.5',
      what: 'Get an answer that it was received',
      help: 'Ask again if none has come.',
      owners: ['headteacher'],
      clock: { after: 'opened', within: '3 WD' },
      rule: { kind: 'PROD', source: 'Heed’s default' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P10.6',
      what: 'Support the learner',
      help: 'Talk about who is on their accounts, without blame.',
      owners: ['dsl'],
      clock: { after: 'opened', within: 'when_needed' },
      timing: 'Before you close the case',
      rule: { kind: 'SEED', source: iCollege },
      requiredBeforeClosing: true,
    },
  ],
};
