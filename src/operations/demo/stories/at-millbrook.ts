import { at, noHarm } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** The other school of the trust. Neither sees anything of the other. */
export const aPhotoFromTheReadingMorning: Story = {
  key: 'a photo from the reading morning',
  school: 'millbrook',
  by: 'teacher',
  sent: [7, '12:20'],
  answers: {
    kind: 'conduct_of_adult',
    whatHappened: told`
      One of our reading volunteers put a photo of the Year 4 corner on her page with "my little bookworms". Three children are in it and you
      can read a name on a drawer. She is lovely with them and I am sure that she did not think.
    `,
    subjects: [{ name: 'Clemency Rook', engagement: 'volunteer', about: 'Reads with Year 4 on Thursdays' }],
    child: 'yes',
    children: [{ name: 'Three Year 4 children', engagement: 'pupil' }],
    childFacts: { sexual_words: 'no', secrecy: 'no', meeting_up: 'no', threat_or_hurt: 'no' },
    platform: 'Pixlo',
    handle: '@clemency.reads',
    accountType: 'personal',
    datesOfConduct: 'Thursday afternoon',
  },
  then: [
    at(7, '15:35', 'slt').opens(),
    at(6, '08:30', 'head').opens(),
    at(6, '08:45', 'head').triages({
      limbs: noHarm('No child was harmed.', 'No crime.', 'Open, kind and thoughtless.', 'She has helped here for nine years.'),
      is: ['low_level_concern'],
      about: ['pupil_images'],
      reason: 'Below the threshold. She needs to hear it from me, gently.',
      dataBreach: 'no',
    }),
    at(5, '15:20', 'head').step('P2.2', 'Rang her. She took it down while we talked and was close to tears.'),
    at(5, '15:40', 'head').step('P2.3', 'Low-level concern.'),
  ],
};

export const theClassPetsPage: Story = {
  key: 'the class pet’s page',
  school: 'millbrook',
  by: 'teacher',
  sent: [18, '16:05'],
  answers: {
    kind: 'advice_request',
    whatHappened: told`
      Year 4 would like a page on Pixlo for Gherkin, the class tortoise. No children in the pictures, only Gherkin. Whom do I have to ask?
    `,
    platform: 'Pixlo',
  },
  then: [
    at(17, '08:50', 'slt').opens(),
    at(17, '09:00', 'slt').triages({ limbs: null, is: ['advice'], reason: 'A question about a tortoise.' }),
    at(16, '12:30', 'slt').writes(
      'Ask Tuppence in writing. She will want to know who has the password and who looks at the comments. Then yes.',
    ),
    at(16, '12:35', 'slt').step('P11.1', 'Told her what to ask and whom.'),
    at(16, '15:50', 'teacher').answers('Done. Gherkin is pleased.'),
    at(15, '09:00', 'slt').leavesOut('P11.2', 'She has answered already.'),
    at(15, '09:05', 'slt').step('P11.3', 'Closing.'),
    at(15, '09:10', 'slt').ends('P11', { finding: null, reasons: 'Advice given; the headteacher has given permission.' }),
    at(15, '09:12', 'slt').closes('Answered.'),
  ],
};
