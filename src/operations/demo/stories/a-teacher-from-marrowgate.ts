import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** Another school's teacher: their headteacher is told the least that is needed, and we never contact the teacher. */
export const aTeacherFromMarrowgate: Story = {
  key: 'a teacher from Marrowgate',
  school: 'harbourlane',
  by: 'deputy',
  sent: [28, '10:40'],
  answers: {
    kind: 'other_school_contact',
    whatHappened: told`
      Perran joined 8A from Marrowgate High at half term. Today he showed his friends that he is "mates" on Pixlo with his old form teacher
      there, Mr Overbury. They play an online game together on Saturday mornings. Perran is proud of it and there is nothing hidden. His dad
      knows about the game but not about Pixlo.
    `,
    subjects: [{ name: 'Lucan Overbury', engagement: 'member_of_public', about: 'Teacher at Marrowgate High' }],
    children: [{ name: 'Perran Yeo', engagement: 'pupil', about: '8A, new at half term' }],
    platform: 'Pixlo',
    handle: '@mr_overbury_plays',
    accountType: 'personal',
    datesOfConduct: 'Going on now',
    otherSchool: 'Marrowgate High, Brackenshire',
  },
  then: [
    at(28, '11:10', 'head').opens(),
    at(28, '11:20', 'dsl').opens(),
    at(28, '11:40', 'head').triages({
      limbs: null,
      is: ['other_school'],
      reason: 'A friendship across the line, in the open. For his own headteacher to deal with.',
    }),
    at(28, '12:05', 'head').step('P10.1', 'Marrowgate High. Headteacher’s number from the council’s list, not from the web page.'),
    at(28, '14:30', 'dsl').step(
      'P10.2',
      'All four no, on what we know: no secrecy, no talk of meeting, nothing sexual. If Marrowgate knows more it is for them to ask again.',
    ),
    at(28, '14:40', 'dsl').leavesOut('P10.3', 'None of the four is yes or not sure.'),
    at(28, '15:15', 'head').tells(
      'other_head',
      {
        organisation: 'Marrowgate High',
        person: 'Henrietta Vole',
        channel: 'telephone',
        shared: 'A former pupil of theirs is connected to a teacher of theirs on Pixlo. The boy’s name, the teacher’s name, nothing else.',
        acknowledged: 'no',
      },
      'P10.4',
    ),
    at(26, '09:50', 'head').step('P10.5', 'Acknowledged by e-mail. Their DSL is dealing with it.'),
    at(25, '13:40', 'dsl').step('P10.6', 'Spoke to Perran and his father. Perran was cross for a day. The game goes on with his cousins.'),
    at(24, '10:30', 'head').ends('P10', {
      finding: null,
      reasons: 'The other school has been told, has answered, and the boy is looked after.',
    }),
    at(24, '10:35', 'head').closes('Nothing more for us to do.'),
  ],
};
