import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** The same matter, told by somebody else: joined with the first, which goes on for both. */
export const theChatGroupOnceMore: Story = {
  key: 'the chat group, once more',
  school: 'harbourlane',
  by: 'behaviour',
  sent: [18, '08:40'],
  answers: {
    kind: 'abuse_of_staff',
    whatHappened: told`
      Two mothers showed me the parents' group at the gate this morning. People are laughing at how Orla answers the telephone. One of them
      has saved it and would give it to us. I don't know whether you know already.
    `,
    subjects: [{ name: 'Dorian Hask', engagement: 'parent_carer', about: 'Year 7' }],
    targets: [{ name: 'Orla Pebblewick', engagement: 'employee_support', about: 'Reception' }],
    child: 'no',
    abuseForms: ['name_calling'],
    threatens: 'no',
    platform: 'Natter',
    accountType: 'personal',
    datesOfConduct: 'Yesterday',
    gate: 'no',
  },
  then: [
    at(18, '09:00', 'head').opens(),
    at(18, '09:15', 'head').writes(
      'Thank you. We know of it and are dealing with it. Please don’t ask the parent for more; she has my number.',
    ),
    at(18, '09:20', 'head').merges('the parents’ chat group', 'The same group, the same evening and the same message as Maud’s report.'),
  ],
};
