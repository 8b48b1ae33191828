import { at } from '../deeds.js';
import type { Story } from '../story.js';
import { told } from '../told.js';

/** A file that should never have come: stopped by the first who saw that it might be illegal, locked for everybody. */
export const picturesOfACoverSupervisor: Story = {
  key: 'pictures of a cover supervisor',
  school: 'harbourlane',
  by: 'deputy',
  sent: [1, '09:50'],
  answers: {
    kind: 'pupil_conduct_to_staff',
    whatHappened: told`
      Somebody in Year 8 has made pictures of Petronel, who covers lessons. They have put her head on a swimmer and on a clown. They are in the
      8B group. A boy gave me what he had and I have added it. I have not gone through all of it, there were a lot and I was between lessons.
    `,
    subjects: [{ name: 'Not known; somebody in 8B', engagement: 'unknown' }],
    targets: [{ name: 'Petronel Vane', engagement: 'employee_support', about: 'Cover supervisor' }],
    abuseForms: ['manipulated_media', 'image_misuse'],
    threatens: 'not_sure',
    platform: 'Snapdrift',
    handle: 'Group “8B no teachers”',
    datesOfConduct: 'This week',
    gate: 'no',
  },
  files: [
    { name: 'clown.png', picture: { shows: 'blank', app: 'Snapdrift', words: 'A cover supervisor’s head on a clown. 8B no teachers' } },
    {
      name: 'group.png',
      picture: {
        shows: 'chat',
        app: 'Snapdrift',
        title: '8B no teachers',
        lines: [
          ['biscuit', 'who made this im dead', '16:20'],
          ['zed', 'wait till you see the other one', '16:21'],
          ['biscuit', 'NO', '16:22'],
        ],
      },
    },
    { name: 'third.jpg', picture: { shows: 'blank', app: 'Snapdrift', words: ' ' } },
  ],
  then: [
    at(1, '10:30', 'slt').opens(),
    at(1, '10:34', 'slt').confirms(2),
    at(1, '10:36', 'slt').stops(3),
    at(1, '10:41', 'slt').notes(
      'Stopped the third file. From what “zed” writes in the group it may be more than a swimmer. I have not opened it, and Torvald has not either.',
    ),
  ],
};
