import type { PathwayData } from '../domain/pathway-data.js';

const cyberbullying = 'DfE, Cyberbullying: advice for headteachers and school staff';

/** Parents, partners and the public. @source DfE-CYB; domain guide 7, P9 */
export const p9ThirdParty: PathwayData = {
  key: 'P9',
  steps: [
    {
      key: 'P9.1',
      what: 'Take a first view',
      help: 'What is said, where, and by whom? Is it a complaint that should be heard as one?',
      owners: ['headteacher'],
      clock: { within: '1 WD' },
      rule: { kind: 'GUID', source: `${cyberbullying}; time: Heed’s default` },
      requiredBeforeClosing: true,
    },
    {
      key: 'P9.2',
      what: 'Speak or write to them',
      help: 'Calmly, and by someone who was not the target.',
      owners: ['headteacher'],
      clock: { within: '5 WD' },
      rule: { kind: 'GUID', source: `${cyberbullying}; time: Heed’s default` },
      requiredBeforeClosing: true,
    },
    {
      key: 'P9.3',
      what: 'Ask them to take it down',
      help: 'Then the platform, if they don’t.',
      owners: ['headteacher', 'slt_contact'],
      clock: { within: 'when_needed' },
      timing: 'With the conversation or letter',
      rule: { kind: 'GUID', source: cyberbullying },
      bodies: ['platform'],
      tellsAsPart: true,
    },
    {
      key: 'P9.4',
      what: 'Show them the complaints policy',
      help: 'A grievance about the school is better heard than posted.',
      owners: ['headteacher'],
      clock: { within: 'when_needed' },
      timing: 'With the conversation or letter',
      rule: { kind: 'GUID', source: cyberbullying },
    },
    {
      key: 'P9.5',
      what: 'Take further steps',
      help: 'A warning under the parent code, conditions for coming onto the site, the police, or legal advice.',
      owners: ['headteacher'],
      clock: { within: 'when_needed' },
      timing: 'If it goes on',
      rule: { kind: 'GUID', source: cyberbullying },
      when: 'further_steps_needed',
      bodies: ['police', 'legal'],
      tellsAsPart: true,
    },
  ],
};
