import { at } from '../deeds.js';
import type { NamelessStory } from '../story.js';
import { told } from '../told.js';

/** Somebody who gives no name; the answer waits behind their secret code. */
export const notInMyName: NamelessStory = {
  key: 'not in my name',
  school: 'harbourlane',
  sent: [2, '20:35'],
  says: {
    kind: 'conduct_of_adult',
    whatHappened: told`
      Mr Hallett reads out what he finds on pupils' pages to make the class laugh. Last week it was a girl's poem. She did not come to school
      the next day. I don't want anybody to know that I wrote this.
    `,
    subjects: 'Mr Hallett',
    engagement: 'employee_teacher',
    child: 'yes',
    sexual_words: 'no',
    secrecy: 'no',
    meeting_up: 'no',
    threat_or_hurt: 'no',
    platform: 'Pixlo',
    datesOfConduct: 'Last week, in the last lesson before lunch',
  },
  then: [
    at(1, '08:25', 'slt').opens(),
    at(1, '08:40', 'slt').writes(
      'Thank you for telling us. We don’t know who you are and won’t try to find out. Do you know which class it was? You can answer here with your code.',
    ),
  ],
};
