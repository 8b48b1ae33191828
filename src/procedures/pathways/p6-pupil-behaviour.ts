import type { PathwayData } from '../domain/pathway-data.js';

const behaviour = 'Behaviour in schools (2024); Education and Inspections Act 2006, section 89';

/** A matter for the behaviour policy, also for what pupils do off site and online. @source Behaviour in schools; domain guide 7, P6 */
export const p6PupilBehaviour: PathwayData = {
  key: 'P6',
  steps: [
    {
      key: 'P6.1',
      what: 'Find out what happened, and hear the pupil',
      help: 'In the pupil’s own words.',
      owners: ['behaviour_lead', 'slt_contact'],
      clock: { within: 'when_needed' },
      timing: 'As soon as you can',
      rule: { kind: 'GUID', source: behaviour },
      requiredBeforeClosing: true,
    },
    {
      key: 'P6.2',
      what: 'Ask the safeguarding lead to look at it',
      help: 'Special needs, vulnerability, and harm between children.',
      owners: ['dsl'],
      clock: { after: 'opened', within: '1 SD' },
      rule: { kind: 'STAT', source: 'KCSIE Part five; time: Heed’s default' },
      requiredBeforeClosing: true,
    },
    {
      key: 'P6.3',
      what: 'Tell the parents',
      help: 'Unless the safeguarding lead says that it would put the pupil at risk.',
      owners: ['behaviour_lead', 'slt_contact'],
      clock: { within: '2 SD' },
      rule: { kind: 'GUID', source: `${behaviour}; time: Heed’s default` },
      requiredBeforeClosing: true,
    },
    {
      key: 'P6.4',
      what: 'Decide on a sanction or on support',
      help: 'Or both. Write down why.',
      owners: ['behaviour_lead', 'slt_contact'],
      clock: { within: 'when_needed' },
      timing: 'Once the facts are clear',
      rule: { kind: 'GUID', source: behaviour },
      requiredBeforeClosing: true,
    },
    {
      key: 'P6.5',
      what: 'Offer a way to put things right',
      help: 'A restorative meeting, only if the person it was aimed at wants one.',
      owners: ['behaviour_lead', 'slt_contact'],
      clock: { within: 'when_needed' },
      timing: 'Once the facts are clear',
      rule: { kind: 'GUID', source: behaviour },
    },
    {
      key: 'P6.6',
      what: 'Add it to the anti-bullying log',
      help: 'So that a pattern can be seen.',
      owners: ['behaviour_lead', 'slt_contact'],
      clock: { within: 'when_needed' },
      timing: 'Before you close the case',
      rule: { kind: 'GUID', source: behaviour },
    },
    {
      key: 'P6.7',
      what: 'Decide about suspension or exclusion',
      help: 'Only the headteacher may. The school’s own process has its own clocks: record only the reference here.',
      owners: ['headteacher'],
      clock: { within: 'when_needed' },
      timing: 'If it is considered',
      rule: { kind: 'STAT', source: 'Suspension and permanent exclusion (2024)' },
      when: 'suspension_or_exclusion',
    },
  ],
};
