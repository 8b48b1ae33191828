import type { PathwayData } from '../domain/pathway-data.js';

const acas = 'Acas Code of Practice 1; time: Heed’s default';

/** A complaint by somebody who works here about how they are treated. @source Acas Code of Practice 1; domain guide 7, P12 */
export const p12Grievance: PathwayData = {
  key: 'P12',
  steps: [
    {
      key: 'P12.1',
      what: 'Acknowledge the complaint',
      help: 'Say who deals with it, and that they may bring a companion to a meeting.',
      owners: ['case_manager', 'hr_adviser'],
      clock: { within: '2 WD' },
      rule: { kind: 'GUID', source: acas },
      requiredBeforeClosing: true,
    },
    {
      key: 'P12.2',
      what: 'Offer an informal way, or mediation',
      help: 'Nobody has to take it.',
      owners: ['case_manager', 'hr_adviser'],
      clock: { within: 'when_needed' },
      timing: 'Before the meeting',
      rule: { kind: 'GUID', source: acas },
    },
    {
      key: 'P12.3',
      what: 'Hold the formal meeting',
      help: 'Hear the complaint in full. Stop and look into it if something new comes up.',
      owners: ['case_manager', 'hr_adviser'],
      clock: { after: 'step:1', within: '10 WD' },
      rule: { kind: 'GUID', source: acas },
      when: 'formal',
    },
    {
      key: 'P12.4',
      what: 'Write the outcome',
      help: 'With the reasons, and the right to appeal.',
      owners: ['case_manager', 'hr_adviser'],
      clock: { within: '5 WD' },
      rule: { kind: 'GUID', source: acas },
      when: 'formal',
    },
    {
      key: 'P12.5',
      what: 'Hear the appeal',
      help: 'By people who had no part in it before.',
      owners: ['panel_member', 'case_manager'],
      clock: { within: '10 WD' },
      rule: { kind: 'GUID', source: acas },
      when: 'appealed',
    },
  ],
};
