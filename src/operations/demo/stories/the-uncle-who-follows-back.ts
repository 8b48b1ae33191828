import { at, noHarm } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** No breach: a relative, declared in September. A second person agreed before it was closed. */
export const theUncleWhoFollowsBack: Story = {
  key: 'the uncle who follows back',
  school: 'harbourlane',
  by: 'behaviour',
  sent: [27, '10:50'],
  answers: {
    kind: 'conduct_of_adult',
    whatHappened: told`
      A parent mentioned, quite friendly, that Mr Ashgrove follows Morwenna in Year 9 on Pixlo and that she follows him. I looked and it is
      so. His page is all woodwork. I have nothing else against him.
    `,
    subjects: [{ name: 'Benedict Ashgrove', engagement: 'employee_teacher', about: 'Design and technology' }],
    child: 'yes',
    children: [{ name: 'Morwenna Ashgrove', engagement: 'pupil', about: 'Year 9' }],
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'no', threat_or_hurt: 'no' },
    platform: 'Pixlo',
    handle: '@ashgrove.joinery',
    accountType: 'personal',
    datesOfConduct: 'Going on',
  },
  then: [
    at(27, '12:40', 'slt').opens(),
    at(26, '09:00', 'slt').triages({
      limbs: noHarm('She is his niece and is well.', 'No crime.', 'They are family; her parents know and follow him too.', 'Nothing.'),
      is: ['no_breach'],
      about: ['contact_with_pupil'],
      reason: 'He declared her as his niece in September, and the headteacher signed it. The rule has an exception for exactly this.',
      secondPerson: 'head',
    }),
    at(26, '11:30', 'head').opens(),
    at(26, '11:35', 'head').agrees('I signed the declaration myself. No breach.'),
    at(26, '11:50', 'slt').writes(
      'You were right to say so. There is a good reason that I can’t go into, and nothing is wrong. Thank you.',
    ),
    at(25, '08:30', 'slt').closes('Declared relative. No breach, agreed by the headteacher.'),
  ],
};
